#include "profile/requestjson.h"

#include "profile/checkjson.h"
#include "profile/polljson.h"
#include "profile/streamjson.h"
#include "profile/takenjson.h"

#include <array>
#include <utility>

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<Feeder::Order, std::string_view>, 3> feederOrders{{
    {Feeder::Order::Sequential, "sequential"},
    {Feeder::Order::Random, "random"},
    {Feeder::Order::Unique, "unique"},
}};

FormPart readPart(ProfileFields fields)
{
    FormPart part;
    part.name = fields.required(fields.text("name"), "name");
    part.value = fields.text("value").value_or("");
    part.file = fields.text("file").value_or("");
    part.contentType = fields.text("type").value_or("");
    if (fields.has("value") && fields.has("file"))
        fields.fail("file", "stands beside \"value\"; a part is one of them");
    fields.refuseOthers();
    return part;
}

RequestBody readBodyObject(ProfileFields fields)
{
    RequestBody body;
    if (fields.has("file")) {
        body = FileBody{*fields.text("file")};
    } else if (auto form = fields.object("form")) {
        body = FormBody{readFieldTexts(std::move(*form))};
    } else {
        MultipartBody multipart;
        for (ProfileFields& part : fields.objects("multipart"))
            multipart.parts.push_back(readPart(std::move(part)));
        if (multipart.parts.empty())
            fields.fail("", "must hold \"file\", \"form\" or \"multipart\", or be a text");
        body = std::move(multipart);
    }
    fields.refuseOthers();
    return body;
}

RequestBody readBody(ProfileFields& fields)
{
    if (!fields.has("body") || fields.isText("body"))
        return fields.text("body").value_or("");
    return readBodyObject(*fields.object("body"));
}

Json partJson(const FormPart& part)
{
    Json json{{"name", part.name}};
    if (part.file.empty())
        json["value"] = part.value;
    else
        json["file"] = part.file;
    if (!part.contentType.empty())
        json["type"] = part.contentType;
    return json;
}

Json bodyJson(const RequestBody& body)
{
    if (const auto* const text = std::get_if<std::string>(&body))
        return *text;
    if (const auto* const file = std::get_if<FileBody>(&body))
        return {{"file", file->file}};
    if (const auto* const form = std::get_if<FormBody>(&body))
        return {{"form", writeFieldTexts(form->fields)}};
    auto parts = Json::array();
    for (const FormPart& part : std::get<MultipartBody>(body).parts)
        parts.push_back(partJson(part));
    return {{"multipart", parts}};
}

} // namespace

std::vector<Field> readFieldTexts(ProfileFields fields)
{
    std::vector<Field> all;
    for (const std::string& name : fields.names()) {
        for (std::string& value : fields.texts(name))
            all.push_back({name, std::move(value)});
    }
    return all;
}

Json writeFieldTexts(const std::vector<Field>& fields)
{
    auto json = Json::object();
    for (const Field& field : fields) {
        auto& value = json[field.name];
        if (value.is_null())
            value = field.value;
        else if (value.is_array())
            value.push_back(field.value);
        else
            value = Json::array({value, field.value});
    }
    return json;
}

HttpRequest readRequest(ProfileFields fields)
{
    HttpRequest request;
    request.name = fields.text("name").value_or("");
    request.weight = fields.whole<std::uint32_t>("weight").value_or(request.weight);
    request.method = fields.text("method").value_or(request.method);
    request.url = fields.required(fields.text("url"), "url");
    if (auto query = fields.object("query"))
        request.query = readFieldTexts(std::move(*query));
    if (auto headers = fields.object("headers"))
        request.headers = readFieldTexts(std::move(*headers));
    request.body = readBody(fields);
    request.taken = readTaken(fields);
    for (ProfileFields& check : fields.objects("checks"))
        request.checks.push_back(readCheck(std::move(check)));
    if (auto poll = fields.object("poll"))
        request.poll = readPoll(std::move(*poll));
    if (auto stream = fields.object("stream"))
        request.stream = readStream(std::move(*stream));
    if (auto push = fields.object("push"))
        request.push = readPush(std::move(*push));
    fields.refuseOthers();
    return request;
}

Json writeRequest(const HttpRequest& request)
{
    Json json;
    if (!request.name.empty())
        json["name"] = request.name;
    if (request.weight != HttpRequest{}.weight)
        json["weight"] = request.weight;
    json["method"] = request.method;
    json["url"] = request.url;
    if (!request.query.empty())
        json["query"] = writeFieldTexts(request.query);
    if (!request.headers.empty())
        json["headers"] = writeFieldTexts(request.headers);
    if (request.hasBody())
        json["body"] = bodyJson(request.body);
    if (!request.taken.empty())
        json["take"] = writeTaken(request.taken);
    for (const Check& check : request.checks)
        json["checks"].push_back(writeCheck(check));
    if (request.poll)
        json["poll"] = writePoll(*request.poll);
    if (request.stream)
        json["stream"] = writeStream(*request.stream);
    if (request.push)
        json["push"] = writePush(*request.push);
    return json;
}

std::vector<Feeder> readFeeders(ProfileFields fields)
{
    std::vector<Feeder> feeders;
    for (const std::string& name : fields.names()) {
        ProfileFields one = *fields.object(name);
        Feeder feeder;
        feeder.name = name;
        feeder.file = one.required(one.text("file"), "file");
        feeder.order = one.oneOf("order", feederOrders).value_or(feeder.order);
        one.refuseOthers();
        feeders.push_back(std::move(feeder));
    }
    return feeders;
}

Json writeFeeders(const std::vector<Feeder>& feeders)
{
    auto json = Json::object();
    for (const Feeder& feeder : feeders) {
        json[feeder.name] = {{"file", feeder.file}};
        if (feeder.order != Feeder::Order::Sequential)
            json[feeder.name]["order"] = wordFor(feeder.order, feederOrders);
    }
    return json;
}

} // namespace headroom
