#include "profile/checkjson.h"

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

struct Form {
    const char* key;
    Check::Of of;
    Check::Must must;
};

/// Checks that are one key and what it is held against.
constexpr Form forms[]{
    {"status", Check::Of::Status, Check::Must::BeAmong},
    {"body_contains", Check::Of::Body, Check::Must::Contain},
    {"body_matches", Check::Of::Body, Check::Must::Match},
    {"size_at_most", Check::Of::Size, Check::Must::BeAtMost},
    {"size_at_least", Check::Of::Size, Check::Must::BeAtLeast},
    {"time_at_most", Check::Of::Time, Check::Must::BeAtMost},
};

struct Test {
    const char* key;
    Check::Must must;
};
/// What a header or a JSON value can be held against; neither: it has to be there.
constexpr Test tests[]{
    {"equals", Check::Must::Equal}, {"contains", Check::Must::Contain}, {"matches", Check::Must::Match}};

Check readForm(ProfileFields& fields, const Form& form)
{
    Check check{form.of, form.must};
    if (form.of == Check::Of::Size)
        check.value = std::to_string(*fields.whole<std::uint64_t>(form.key));
    else if (form.of == Check::Of::Time)
        check.value = formatDuration(*fields.duration(form.key));
    else
        check.value = *fields.text(form.key);
    return check;
}

Check readNamed(ProfileFields& fields, const char* key, Check::Of of)
{
    Check check{of, Check::Must::Exist, *fields.text(key)};
    for (const Test& test : tests) {
        if (!fields.has(test.key))
            continue;
        if (check.must != Check::Must::Exist)
            fields.fail(test.key, "stands beside another demand; a check has one");
        check.must = test.must;
        check.value = of == Check::Of::Json ? fields.json(test.key).dump() : *fields.text(test.key);
        if (of == Check::Of::Json && test.must != Check::Must::Equal)
            fields.fail(test.key, "is not for JSON values; they have \"equals\", or nothing to be there at all");
    }
    return check;
}

/// One that is being typed need not be JSON yet; as a text it is kept.
Json valueJson(const std::string& written)
{
    Json value = Json::parse(written, nullptr, false);
    return value.is_discarded() ? Json(written) : value;
}

const char* nameKey(Check::Of of)
{
    return of == Check::Of::Json ? "json" : "header";
}

} // namespace

Check readCheck(ProfileFields fields)
{
    std::optional<Check> check;
    for (const Form& form : forms) {
        if (fields.has(form.key) && !check)
            check = readForm(fields, form);
    }
    for (const Check::Of of : {Check::Of::HeaderField, Check::Of::Json}) {
        if (fields.has(nameKey(of)) && !check)
            check = readNamed(fields, nameKey(of), of);
    }
    if (!check)
        fields.fail("",
                    "checks nothing; there are status, header, body_contains, body_matches, json, size_at_most, "
                    "size_at_least and time_at_most");
    fields.refuseOthers();
    return *check;
}

Json writeCheck(const Check& check)
{
    for (const Form& form : forms) {
        if (form.of != check.of || form.must != check.must)
            continue;
        return {{form.key, check.of == Check::Of::Size ? valueJson(check.value) : Json(check.value)}};
    }
    Json json{{nameKey(check.of), check.name}};
    for (const Test& test : tests) {
        if (test.must == check.must)
            json[test.key] = check.of == Check::Of::Json ? valueJson(check.value) : Json(check.value);
    }
    return json;
}

} // namespace headroom
