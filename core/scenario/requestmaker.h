#pragma once

#include "base/result.h"
#include "profile/loadprofile.h"
#include "profile/outgoingrequest.h"
#include "scenario/checks.h"
#include "scenario/correlation.h"
#include "scenario/environment.h"
#include "scenario/feeder.h"
#include "scenario/polling.h"
#include "scenario/requestpicker.h"
#include "scenario/requesttemplate.h"
#include "scenario/taking.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace headroom {

/// When a request is made, and for whom.
struct Moment {
    std::uint64_t number = 0; ///< of the start in the run; the requests of one journey share it, and so their rows
    WallTime wall{};
    const TakenValues* taken = nullptr; ///< of the journey so far; null: none
};

/// Makes what is sent of what the user wrote. Everything that can be wrong before the first request is found when it is
/// created. Immutable afterwards: any thread. It holds secrets.
class RequestMaker {
public:
    /// Reads templates, environment, feeders and files. Random numbers and drawn rows come from the load's seed,
    /// ${uuid} from the run's key: the same seed sends the same values again, but no id twice. Errors name the field.
    [[nodiscard]] static Result<std::shared_ptr<const RequestMaker>>
    create(const LoadProfile& profile, const RunKey& run, UnsetVariables* unset = nullptr);
    /// The part of create() that opens no file and asks for no variable, for whoever checks while a user types: checks,
    /// taken values, poll plans and templates can be read, and what they name is there.
    [[nodiscard]] static Result<void> checkTexts(const LoadProfile& profile);

    [[nodiscard]] std::size_t count() const { return m_requests.size(); }
    /// Whether each sending of a request is another one.
    [[nodiscard]] bool varies(std::size_t request) const { return m_requests[request].varies(); }
    /// A request that does not vary, as it is always sent. Of one that does, what no value changes, with the URL as it
    /// is written: to make ready for it, never to be sent.
    [[nodiscard]] const OutgoingRequest& prepared(std::size_t request) const { return m_requests[request].prepared(); }
    /// A request as it is sent for this start. Errors, without the values: one that is missing, or that would make the
    /// request another one (a line break in a header, another host).
    [[nodiscard]] Result<OutgoingRequest> make(std::size_t request, const Moment& moment) const;

    /// Which request a start sends where they are drawn by weight: see RequestPicker.
    [[nodiscard]] std::size_t pick(std::uint64_t number) const { return m_picker.pick(number); }
    /// How many starts the rows of unique feeders last for.
    [[nodiscard]] std::optional<std::uint64_t> mostStarts() const;

    [[nodiscard]] const Checks& checks(std::size_t request) const { return m_answers[request].checks; }
    [[nodiscard]] const Taking& taking(std::size_t request) const { return m_answers[request].taking; }
    /// What a message has to hold to be the result of a pushed request; empty: any is it.
    [[nodiscard]] const Checks& pushed(std::size_t request) const { return m_answers[request].pushed; }
    /// How the jobs are asked for that this request submits; null: it submits none.
    [[nodiscard]] const Polling* polling(std::size_t request) const
    {
        const auto& polling = m_answers[request].polling;
        return polling ? &*polling : nullptr;
    }
    /// A poll for the job of such a request: GET of that URL, with the headers of the request but for those that
    /// describe its body. Errors as make().
    [[nodiscard]] Result<OutgoingRequest> makePoll(std::size_t request, const Moment& moment,
                                                   const std::string& url) const;
    /// For withoutValues().
    [[nodiscard]] const std::vector<EnvironmentValue>& environmentValues() const { return m_environment; }

private:
    friend class RequestMakerBuilder;
    struct Answers {
        Checks checks;
        Taking taking;
        Checks pushed;
        std::optional<Polling> polling;
    };

    RequestMaker() = default;

    std::vector<RequestTemplate> m_requests;
    std::vector<Answers> m_answers;
    std::vector<FeederRows> m_feeders; ///< those that a request names
    std::vector<EnvironmentValue> m_environment;
    RequestPicker m_picker;
    RunKey m_run;
    std::uint64_t m_seed = 0;
};

} // namespace headroom
