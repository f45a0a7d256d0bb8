//! Days of the Gregorian calendar, counted as in Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Date {
    pub year: u32,
    pub month: u32,
    pub day: u32,
}

impl Date {
    /// The day of an ISO date, with a time behind it or without.
    pub fn read(iso: &str) -> Option<Self> {
        let mut parts = iso.get(..10)?.split('-').map(str::parse);
        let mut next = || parts.next()?.ok();
        let day = Self { year: next()?, month: next()?, day: next()? };
        day.is_one().then_some(day)
    }

    pub fn iso(self) -> String {
        super::dates::iso((self.year, self.month, self.day))
    }

    /// Whether the calendar has such a day.
    pub fn is_one(self) -> bool {
        (1..=12).contains(&self.month) && (1..=31).contains(&self.day) && Self::at(self.number()) == self
    }

    /// Days since 1 March of the year nought.
    fn number(self) -> i32 {
        let [year, month, day] = [self.year, self.month, self.day].map(|part| i32::try_from(part).unwrap_or(0));
        let year = year - i32::from(month <= 2);
        let month = (month + 9) % 12;
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + (153 * month + 2) / 5 + day - 1
    }

    fn at(number: i32) -> Self {
        let (era, of_era) = (number.div_euclid(146_097), number.rem_euclid(146_097));
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let year = year + era * 400 + i32::from(month >= 10);
        let month = (month + 2) % 12 + 1;
        let [year, month, day] = [year, month, day].map(|part| u32::try_from(part).unwrap_or(0));
        Self { year, month, day }
    }

    /// Nought on Mondays.
    pub fn weekday(self) -> i32 {
        (self.number() + 2).rem_euclid(7)
    }

    /// So many days later.
    pub fn later(self, days: i32) -> Self {
        Self::at(self.number() + days)
    }

    /// The day of this name in a year that lies nearest to this one; none where it is so far that another may be meant.
    pub fn nearest(self, month: u32, day: u32) -> Option<Self> {
        const FAR: i32 = 120;
        let years = [self.year.saturating_sub(1), self.year, self.year + 1];
        let days = years.map(|year| Self { year, month, day });
        let near = |other: &Self| other.is_one() && (other.number() - self.number()).abs() <= FAR;
        days.into_iter().find(near)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_their_weekdays() {
        let day = Date::read("2025-05-12T10:00").expect("a day");
        assert_eq!(day.weekday(), 0);
        assert_eq!(day.later(-12).iso(), "2025-04-30");
        assert_eq!(Date::read("2024-02-28").expect("a day").later(2).iso(), "2024-03-01");
        assert!(Date::read("2023-02-29").is_none() && Date::read("2024-02-29").is_some());
        assert!(Date::read("2024-5-1").is_none() && Date::read("").is_none());
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest_one() {
        let day = Date::read("2025-01-10").expect("a day");
        assert_eq!(day.nearest(12, 24).map(Date::iso).as_deref(), Some("2024-12-24"));
        assert_eq!(day.nearest(3, 3).map(Date::iso).as_deref(), Some("2025-03-03"));
        assert_eq!(day.nearest(7, 1), None);
    }
}
