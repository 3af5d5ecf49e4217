#include "profile/streamjson.h"

#include "profile/checkjson.h"

#include <array>

namespace headroom {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::pair<StreamPlan::Kind, std::string_view>, 2> streamKinds{{
    {StreamPlan::Kind::Chunks, "chunks"},
    {StreamPlan::Kind::Events, "events"},
}};

} // namespace

StreamPlan readStream(ProfileFields fields)
{
    StreamPlan stream;
    stream.kind = fields.oneOf("kind", streamKinds).value_or(stream.kind);
    stream.endsWith = fields.text("ends_with");
    fields.refuseOthers();
    return stream;
}

Json writeStream(const StreamPlan& stream)
{
    Json json{{"kind", wordFor(stream.kind, streamKinds)}};
    if (stream.endsWith)
        json["ends_with"] = *stream.endsWith;
    return json;
}

PushPlan readPush(ProfileFields fields)
{
    PushPlan push;
    push.send = fields.text("send").value_or("");
    for (ProfileFields& check : fields.objects("done"))
        push.done.push_back(readCheck(std::move(check)));
    push.giveUpAfter = fields.duration("give_up_after").value_or(push.giveUpAfter);
    push.pingEvery = fields.duration("ping_every");
    push.protocols = fields.texts("protocols");
    fields.refuseOthers();
    return push;
}

Json writePush(const PushPlan& push)
{
    auto json = Json::object();
    if (!push.send.empty())
        json["send"] = push.send;
    for (const Check& check : push.done)
        json["done"].push_back(writeCheck(check));
    json["give_up_after"] = formatDuration(push.giveUpAfter);
    if (push.pingEvery)
        json["ping_every"] = formatDuration(*push.pingEvery);
    if (!push.protocols.empty())
        json["protocols"] = push.protocols;
    return json;
}

} // namespace headroom
