#include "scenario/requestmaker.h"

#include "scenario/mixing.h"
#include "scenario/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <variant>

namespace headroom {

namespace {

std::uint64_t seedOf(const LoadShape& load)
{
    return std::visit([](const auto& model) { return model.seed; }, load.model);
}

std::string uuidFor(const RunKey& run, std::uint64_t number, std::size_t request)
{
    return uuidText(mixed({run.high, run.low, number, request, 1}), mixed({run.high, run.low, number, request, 2}));
}

tl::unexpected<Error> at(const std::string& where, const Error& error)
{
    return failure(error.kind, fmt::format("{}{}", where, error.message));
}

/// The place of a thing in a list, which it joins if it is new.
std::size_t placeIn(std::vector<std::string>& list, const std::string& name)
{
    const auto found = std::find(list.begin(), list.end(), name);
    if (found != list.end())
        return static_cast<std::size_t>(found - list.begin());
    list.push_back(name);
    return list.size() - 1;
}

} // namespace

/// Builds a RequestMaker step by step.
class RequestMakerBuilder {
public:
    RequestMakerBuilder(const LoadProfile& profile, const RunKey& run, UnsetVariables* unset)
        : m_profile(profile)
        , m_unset(unset)
    {
        m_made.m_run = run;
        m_made.m_seed = seedOf(profile.load);
    }

    Result<std::shared_ptr<const RequestMaker>> build()
    {
        return checkFeederNames()
            .and_then([this] { return addRequests(); })
            .and_then([this] { return readFeeders(); })
            .and_then([this] { return lookOverOthers(); })
            .and_then([this] { return addPicker(); })
            .map([this] { return std::shared_ptr<const RequestMaker>(new RequestMaker(std::move(m_made))); });
    }

    Result<void> checkTexts()
    {
        auto done = checkFeederNames();
        for (std::size_t i = 0; done && i < m_profile.requests.size(); ++i)
            done = checkRequestTexts(m_profile.requests[i], where(i));
        return done;
    }

private:
    struct UsedFeeder {
        const Feeder* feeder;
        std::vector<std::string> columns;
    };

    [[nodiscard]] std::string where(std::size_t request) const
    {
        return m_profile.requests.size() == 1 ? "request" : fmt::format("requests[{}]", request);
    }

    Result<void> checkFeederNames() const
    {
        std::set<std::string_view> names;
        for (const Feeder& feeder : m_profile.data) {
            if (feeder.name.empty() || feeder.name.find_first_of(".}") != std::string::npos)
                return badInput(fmt::format("data: '{}' is no name for a feeder", feeder.name));
            if (!names.insert(feeder.name).second)
                return badInput(fmt::format("data: two feeders are called '{}'", feeder.name));
        }
        return {};
    }

    Result<void> addRequests()
    {
        for (std::size_t i = 0; i < m_profile.requests.size(); ++i) {
            if (auto added = addRequest(m_profile.requests[i], where(i)); !added)
                return added;
        }
        return {};
    }

    Result<void> addRequest(const HttpRequest& request, const std::string& where)
    {
        auto answers = answersOf(request, where);
        if (!answers)
            return tl::make_unexpected(answers.error());
        auto read = RequestTemplate::parse(request, m_profile.folder.path, where);
        if (!read)
            return tl::make_unexpected(read.error());
        std::size_t draws = 0;
        const auto bindPiece = [&](TemplatePiece& piece) { return bind(piece, draws); };
        auto done = read->forEach([&](Template& one) { return one.fillEnvironment(m_made.m_environment, m_unset); })
                        .and_then([&] { return read->forEach([&](Template& one) { return one.bind(bindPiece); }); })
                        .and_then([&] { return read->finish(keptFor(request, *answers)); });
        if (!done)
            return done;
        noteTaken(request);
        m_made.m_requests.push_back(std::move(*read));
        m_made.m_answers.push_back(std::move(*answers));
        return {};
    }

    Result<void> checkRequestTexts(const HttpRequest& request, const std::string& where)
    {
        return answersOf(request, where)
            .and_then([&](const auto&) { return RequestTemplate::parse(withoutFiles(request), {}, where); })
            .and_then([&](RequestTemplate read) {
                std::size_t draws = 0;
                const auto bindPiece = [&](TemplatePiece& piece) { return bind(piece, draws); };
                return read.forEach([&](Template& one) { return one.bind(bindPiece); });
            })
            .map([&] { noteTaken(request); });
    }

    static HttpRequest withoutFiles(HttpRequest request)
    {
        if (std::holds_alternative<FileBody>(request.body))
            request.body = std::string();
        if (auto* const multipart = std::get_if<MultipartBody>(&request.body))
            std::erase_if(multipart->parts, [](const FormPart& part) { return !part.file.empty(); });
        return request;
    }

    static Result<RequestMaker::Answers> answersOf(const HttpRequest& request, const std::string& where)
    {
        auto checks = Checks::prepare(request.checks);
        if (!checks)
            return at(where + ".", checks.error());
        auto taking = Taking::prepare(request.taken);
        if (!taking)
            return at(where + ".", taking.error());
        auto pushed = Checks::prepare(request.push ? request.push->done : std::vector<Check>{});
        if (!pushed)
            return at(where + ".push.done: ", pushed.error());
        RequestMaker::Answers answers{std::move(*checks), std::move(*taking), std::move(*pushed), {}};
        if (request.poll) {
            auto polling = Polling::prepare(*request.poll);
            if (!polling)
                return at(where + ".", polling.error());
            answers.polling = std::move(*polling);
        }
        return answers;
    }

    static Kept keptFor(const HttpRequest& request, const RequestMaker::Answers& answers)
    {
        Kept kept;
        kept.pieces = request.stream.has_value();
        const auto& polling = answers.polling;
        const bool body =
            answers.checks.lookAtBody() || answers.taking.looksAtBody() || (polling && polling->lookAtBody());
        kept.headers =
            answers.checks.lookAtHeaders() || answers.taking.looksAtHeaders() || (polling && polling->lookAtHeaders());
        kept.bodyBytes = body ? mostBodyLookedAt : 0;
        return kept;
    }

    Result<void> bind(TemplatePiece& piece, std::size_t& draws)
    {
        if (piece.kind == TemplatePiece::Kind::Random)
            piece.place = draws++;
        if (piece.kind == TemplatePiece::Kind::Data)
            return bindData(piece);
        if (piece.kind == TemplatePiece::Kind::Taken)
            return checkTaken(piece.text);
        return {};
    }

    Result<void> bindData(TemplatePiece& piece)
    {
        const auto feeder = std::find_if(m_profile.data.begin(), m_profile.data.end(),
                                         [&](const Feeder& one) { return one.name == piece.text; });
        if (feeder == m_profile.data.end())
            return badInput(
                fmt::format("'${{data:{}.{}}}': there is no feeder '{}'", piece.text, piece.column, piece.text));
        auto used =
            std::find_if(m_used.begin(), m_used.end(), [&](const UsedFeeder& one) { return one.feeder == &*feeder; });
        if (used == m_used.end())
            used = m_used.insert(used, UsedFeeder{&*feeder, {}});
        piece.feeder = static_cast<std::size_t>(used - m_used.begin());
        piece.place = placeIn(used->columns, piece.column);
        return {};
    }

    void noteTaken(const HttpRequest& request)
    {
        for (const TakenValue& taken : request.taken)
            m_takenSoFar.insert(taken.name);
        if (!request.poll)
            return;
        for (const TakenValue& taken : request.poll->taken)
            m_takenSoFar.insert(taken.name);
    }

    Result<void> checkTaken(const std::string& name) const
    {
        if (m_profile.order != LoadProfile::Order::InOrder)
            return badInput(fmt::format("'${{taken:{}}}' needs requests that are sent in order, as one journey; these "
                                        "are drawn by weight",
                                        name));
        if (!m_takenSoFar.contains(name))
            return badInput(fmt::format("'${{taken:{}}}': no earlier request takes this value", name));
        return {};
    }

    Result<void> readFeeders()
    {
        for (const UsedFeeder& used : m_used) {
            auto rows = FeederRows::read(*used.feeder, m_profile.folder.path, used.columns);
            if (!rows)
                return at(fmt::format("data.{}: ", used.feeder->name), rows.error());
            m_made.m_feeders.push_back(std::move(*rows));
        }
        return {};
    }

    /// A run takes nothing from a feeder that no request names; whoever looks a profile over wants to hear of it.
    Result<void> lookOverOthers() const
    {
        for (const Feeder& feeder : m_profile.data) {
            const bool used =
                std::any_of(m_used.begin(), m_used.end(), [&](const UsedFeeder& one) { return one.feeder == &feeder; });
            if (!m_unset || used)
                continue;
            if (const auto rows = FeederRows::read(feeder, m_profile.folder.path, {}); !rows)
                return at(fmt::format("data.{}: ", feeder.name), rows.error());
        }
        return {};
    }

    Result<void> addPicker()
    {
        std::vector<std::uint32_t> weights;
        for (const HttpRequest& request : m_profile.requests)
            weights.push_back(request.weight);
        if (m_profile.order == LoadProfile::Order::Weighted
            && std::all_of(weights.begin(), weights.end(), [](std::uint32_t weight) { return weight == 0; }))
            return badInput("requests: all have the weight 0, so nothing would be sent");
        m_made.m_picker = RequestPicker(weights, m_made.m_seed);
        return {};
    }

    const LoadProfile& m_profile;
    UnsetVariables* m_unset;
    RequestMaker m_made;
    std::vector<UsedFeeder> m_used;
    std::set<std::string> m_takenSoFar;
};

Result<std::shared_ptr<const RequestMaker>> RequestMaker::create(const LoadProfile& profile, const RunKey& run,
                                                                 UnsetVariables* unset)
{
    return RequestMakerBuilder(profile, run, unset).build();
}

Result<void> RequestMaker::checkTexts(const LoadProfile& profile)
{
    return RequestMakerBuilder(profile, {}, nullptr).checkTexts();
}

Result<OutgoingRequest> RequestMaker::make(std::size_t request, const Moment& moment) const
{
    if (!varies(request))
        return prepared(request);
    const std::string uuid = uuidFor(m_run, moment.number, request);
    Filling filling;
    filling.number = moment.number;
    filling.wall = moment.wall;
    filling.taken = moment.taken;
    filling.feeders = &m_feeders;
    filling.feederSeed = m_seed;
    filling.drawSeed = mixed({m_seed, request});
    filling.uuid = uuid;
    return m_requests[request].make(filling);
}

Result<OutgoingRequest> RequestMaker::makePoll(std::size_t request, const Moment& moment, const std::string& url) const
{
    return make(request, moment).map([&](OutgoingRequest poll) {
        poll.method = "GET";
        poll.url = url;
        poll.body.clear();
        poll.hasBody = false;
        poll.parts.clear();
        std::erase_if(poll.headers,
                      [](const Header& header) { return lowerCase(header.name).starts_with("content-"); });
        return poll;
    });
}

std::optional<std::uint64_t> RequestMaker::mostStarts() const
{
    std::optional<std::uint64_t> most;
    for (const FeederRows& rows : m_feeders) {
        if (rows.order() == Feeder::Order::Unique)
            most = std::min<std::uint64_t>(most.value_or(rows.count()), rows.count());
    }
    return most;
}

} // namespace headroom
