#!/usr/bin/env python3
"""Makes src/lexicon/names/{countries,cities,first_names}.tsv from open word lists.

    scripts/names.py ../shared/corpus/gazetteers

Takes CLDR's territories (Unicode-3.0), i18n-nationality (MIT), GeoNames cities15000 (CC BY 4.0) and
popular-names-by-country (CC0) and faker's first names (MIT), as xz files, and who bears them from the package Faker
40.63.0 (MIT); names that these have not, or not as one gender's, are written by hand in scripts/genders.txt. Writes
tab-separated lists, sorted, the same for the same input.
The columns stand in src/lexicon/names/mod.rs. The other lists of that folder are written by hand.
"""
import collections, csv, importlib, io, lzma, pathlib, pkgutil, re, sys
import faker.providers.person

LANGUAGES = [p.stem for p in sorted(pathlib.Path("src/lexicon").glob("*.toml"))]
CONTINENTS = {"002", "003", "005", "009", "142", "150", "419"}
# So many countries and locales, and so much of all, may differ from the others on whether women or men bear a name.
OTHERS, SHARE = 2, 0.15
# Territories that no article is about under CLDR's name.
SKIP = {"ZZ", "XA", "XB", "EZ", "QO", "EU", "UN", "AC", "CP", "DG", "TA", "EA", "IC", "BV", "HM", "UM", "IO", "TF"}

# What CLDR puts into brackets to tell a land from another.
NO_NAMES = {
    "republic", "republik", "republika", "república", "repubblica", "republiek", "республіка", "demokratische republik",
    "islands", "острови", "о-ва", "сар", "фолклендские", "фолклендські", "мальвинские", "мальвінські",
}

def rows(folder, name, delimiter="\t"):
    with lzma.open(folder / name, "rt", encoding="utf-8-sig") as f:
        yield from csv.reader(f, delimiter=delimiter, quoting=csv.QUOTE_NONE if delimiter == "\t" else csv.QUOTE_MINIMAL)

def stems(language, adjective):
    """The part of a nationality adjective that its inflected forms share, with what may follow it."""
    word = adjective.lower().replace(" ", "-" if language == "fr" else " ")
    return [word] if word else []

def countries(folder):
    adjectives = collections.defaultdict(list)
    for language, code, adjective in rows(folder, "i18n_nationality.tsv.xz"):
        language = "nb" if language == "no" else language
        # "French (French Guiana)" is another land's adjective
        for part in [] if "(" in adjective else re.split(r"/| or ", adjective.split(",")[0]):
            if language in LANGUAGES and part.strip():
                adjectives[language, code] += stems(language, part.strip())
    names = collections.defaultdict(list)
    for language, code, name in rows(folder, "cldr_territories.tsv.xz"):
        language = "nb" if language == "no" else language
        base = code.split("-")[0]
        if language in LANGUAGES and base not in SKIP and (base.isalpha() or base in CONTINENTS):
            # "Myanmar (Birma)" is two names
            for part in re.split(r"\s*[()]\s*", name.replace("’", "'")):
                part = re.sub(r"^(Sonderverwaltungsregion|R\.A\.S\. chinoise de|SAR China) ", "", part).strip(" -")
                if part and part not in names[language, base]: names[language, base].append(part)
                # "Trinidad & Tobago" is written with a word in a text
                if language == "en" and "&" in part: names[language, base].append(part.replace("&", "and"))
    for (language, code), forms in sorted(names.items()):
        # "Kongo (Republik)", "Svatý Martin (Francie)": what stands in brackets is no name of its own
        others = {
            name for (other, land), listed in names.items() if other == language and land != code
            for name in (listed if land in {"GB", "US"} else listed[:1])
        }
        forms[1:] = [form for form in forms[1:] if form not in others and form.lower() not in NO_NAMES]
        yield [language, code, forms[0], "|".join(forms[1:]), "|".join(adjectives.get((language, code), []))]

def cities(folder):
    """Those with a million inhabitants, or with 100,000 where a language of ours is spoken."""
    home = {"DE", "AT", "CH", "GB", "US", "FR", "BE", "CA", "IE", "AU"}
    seen = {}
    for name, country, population, *_ in rows(folder, "geonames_cities15000.tsv.xz"):
        if int(population) >= (100_000 if country in home else 1_000_000) and len(name) > 3:
            seen.setdefault(name, country)
    yield from ([name, country] for name, country in sorted(seen.items()))

def votes():
    """How many of Faker's locales give a first name to women ("f") and to men ("m")."""
    found = collections.defaultdict(collections.Counter)
    for module in pkgutil.iter_modules(faker.providers.person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for gender, names in ("f", "first_names_female"), ("m", "first_names_male"):
            for name in getattr(provider, names, None) or (): found[name][gender] += 1
    return found

def first_names(folder):
    found = collections.defaultdict(collections.Counter)
    for row in rows(folder, "popular_names_cc0/common-forenames-by-country.csv.xz", ","):
        if row[0] == "Country" or row[9] not in {"M", "F"}: continue
        for name in {row[10], row[11]}:
            if re.fullmatch(r"[^\W\d_]{3,}(-[^\W\d_]{2,})?", name) and name[0].isupper(): found[name][row[9].lower()] += 1
    for locale, kind, name, *_ in rows(folder, "faker_names.tsv.xz"):
        if kind == "first" and locale in {"de_DE", "en_US", "fr_FR"} and re.fullmatch(r"[^\W\d_]{3,}", name): found[name]
    written = {}
    for line in pathlib.Path("scripts/genders.txt").read_text(encoding="utf-8").splitlines():
        gender, *names = line.split()
        for name in names: found[name]; written[name] = gender
    others = votes()
    for name, genders in sorted(found.items()):
        bearers = genders + others[name]
        (gender, most), *_ = bearers.most_common() or [("-", 0)]
        other = bearers.total() - most
        yield [name, written[name] if name in written else gender if other <= min(OTHERS, SHARE * bearers.total()) else "-"]

def main():
    folder, out = pathlib.Path(sys.argv[1]), pathlib.Path("src/lexicon/names")
    for make in (countries, cities, first_names):
        with io.open(out / f"{make.__name__}.tsv", "w", encoding="utf-8", newline="\n") as f:
            for row in make(folder): f.write("\t".join(row) + "\n")

main()
