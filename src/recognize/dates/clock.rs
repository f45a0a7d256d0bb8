use super::Time;
use super::line::Line;
use super::pieces::Piece;

impl Line<'_> {
    /// The time of day that stands a few short words behind a date.
    pub fn time_behind(&self, at: usize) -> Option<(usize, Time)> {
        for ahead in at..(at + 6).min(self.pieces.len()) {
            if let Some(found) = self.time(ahead) {
                return Some(found);
            }
            if !self.pieces[ahead].short(5) || self.pieces[ahead].is('/') {
                return None;
            }
        }
        None
    }

    /// "14:30", "14:30:00", "14h30", "14.30 Uhr", "2:30 pm", "5 AM", each with its zone.
    pub fn time(&self, at: usize) -> Option<(usize, Time)> {
        let hour = self.pieces.get(at)?.below(25, 2)?;
        let mark = self.pieces.get(at + 1);
        let minute = |at: usize| self.pieces.get(at).filter(|piece| piece.words.len() == 2)?.below(60, 2);
        let clock = |piece: Option<&Piece>| piece.is_some_and(|piece| self.is_clock(piece));
        let named = self.is_named(at);
        let (mut end, mut minutes) = (at + 1, None);
        if let Some(mark) = mark {
            let joined = mark.is(':') || mark.is('h') && mark.words.len() == 1;
            let stopped = mark.is('.') && !mark.spaced && (named || clock(self.pieces.get(at + 3)));
            if (joined || stopped)
                && let Some(read) = minute(at + 2)
            {
                (end, minutes) = (at + 3, Some(read));
                // Seconds
                if self.pieces.get(end).is_some_and(|piece| piece.is(':')) && minute(end + 1).is_some() {
                    end += 2;
                }
            } else if mark.is('.') && minute(at + 2).is_some() && self.half(at + 3).is_some() {
                (end, minutes) = (at + 3, minute(at + 2));
            }
        }
        let half = self.half(end);
        if minutes.is_none() && half.is_none() && !clock(self.pieces.get(end)) {
            return None;
        }
        end += usize::from(half.is_none() && clock(self.pieces.get(end)));
        let hour = match half {
            Some((_, true)) if hour < 12 => hour + 12,
            Some((_, false)) if hour == 12 => 0,
            _ => hour,
        };
        end = half.map_or(end, |(end, _)| end);
        let behind = self.behind(end, 4, |piece| self.zone(piece).is_some() || piece.is('+') || piece.is('-'));
        let zone = behind.and_then(|at| self.ahead(at));
        end = zone.map_or(end, |(end, _)| end);
        (hour < 24).then_some((end, Time { hour, minute: minutes.unwrap_or(0), zone: zone.map(|(_, ahead)| ahead) }))
    }

    fn is_clock(&self, piece: &Piece) -> bool {
        self.own.clock.contains(&piece.words.to_lowercase().as_str())
    }

    /// Whether a word that calls what follows a time of day stands before a piece: "kl. 14"
    fn is_named(&self, at: usize) -> bool {
        let before = |back: usize| at.checked_sub(back).and_then(|at| self.pieces.get(at));
        let clock = |back| before(back).is_some_and(|piece| self.is_clock(piece));
        clock(1) || before(1).is_some_and(|piece| piece.is('.')) && clock(2)
    }

    /// Whether running text calls what stands from one piece up to another a time of day: by a word before it, or by one
    /// behind its minutes. "3 heures" may be how long something takes, "21:19" a score.
    pub fn is_called(&self, at: usize, end: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.pieces.get(before));
        let said = before.is_some_and(|piece| self.own.at.contains(&piece.words.to_lowercase().as_str()));
        let last = self.pieces.get(end - 1);
        let minutes = end - at > 3 && last.is_some_and(|piece| piece.is_word() || piece.is('.'));
        let half = (at + 1..end).any(|inside| self.half(inside).is_some());
        said || minutes || half || self.is_named(at)
    }

    /// Whether "am" or "pm" stands at a piece: the piece behind it, and whether it is after noon.
    fn half(&self, at: usize) -> Option<(usize, bool)> {
        let rest = &self.text[self.pieces.get(at)?.at..];
        let said = |phrases: &[&str]| {
            let fits = |phrase: &&&str| {
                rest.get(..phrase.len()).is_some_and(|head| head.eq_ignore_ascii_case(phrase))
                    && !rest[phrase.len()..].starts_with(char::is_alphabetic)
            };
            phrases.iter().filter(fits).map(|phrase| phrase.len()).max()
        };
        let both = |own: &[&str], web: &[&str]| said(own).max(said(web));
        // In a running text "am" is a word of many languages.
        let web = if self.running { self.own } else { self.web };
        let (before, after) = (both(self.own.forenoon, web.forenoon), both(self.own.afternoon, web.afternoon));
        let length = before.max(after)?;
        let from = self.pieces[at].at;
        let mut end = self.pieces.partition_point(|piece| piece.at < from + length);
        end += usize::from(self.pieces.get(end).is_some_and(|piece| piece.is('.') && !piece.spaced));
        Some((end, after.is_some()))
    }

    /// Minutes ahead of Greenwich at a piece: "CET", "UTC+1", "+02:00".
    fn ahead(&self, at: usize) -> Option<(usize, i32)> {
        let (mut end, mut ahead) = match self.zone(self.pieces.get(at)?) {
            Some(ahead) => (at + 1, ahead),
            None => (at, 0),
        };
        let sign = self.pieces.get(end);
        let factor = sign.map_or(0, |piece| i32::from(piece.is('+')) - i32::from(piece.is('-')));
        if factor != 0
            && let Some(hours) = self.pieces.get(end + 1).filter(|piece| !piece.spaced)
            && let Some(number) = hours.number.and_then(|number| i32::try_from(number).ok())
        {
            // "+0200", "+02:00", "+2"
            let colon = self.pieces.get(end + 2).is_some_and(|piece| piece.is(':'));
            let minutes = self.pieces.get(end + 3).filter(|_| colon).and_then(|piece| piece.below(60, 2));
            let (whole, rest) = if hours.words.len() == 4 { (number / 100, number % 100) } else { (number, 0) };
            // "+2" alone is no zone.
            if whole <= 14 && (end > at || hours.words.len() > 1 && (minutes.is_some() || hours.words.len() == 4)) {
                ahead += factor * (whole * 60 + rest + minutes.and_then(|m| i32::try_from(m).ok()).unwrap_or(0));
                end += if minutes.is_some() { 4 } else { 2 };
            }
        }
        (end > at).then_some((end, ahead))
    }

    /// Minutes ahead of Greenwich by the zone's abbreviation.
    fn zone(&self, piece: &Piece) -> Option<i32> {
        let is_lower = |text: &str| text.chars().any(char::is_lowercase);
        if !piece.words.starts_with(char::is_uppercase) || self.running && is_lower(piece.words) {
            return None;
        }
        let word = piece.words.to_lowercase();
        self.own.zones.iter().chain(self.web.zones).find_map(|zone| {
            let (name, hours) = zone.split_once(' ')?;
            (name == word).then(|| hours.parse::<i32>().ok().map(|hours| hours * 60))?
        })
    }
}
