#pragma once

#include "schedule/arrivaltimes.h"
#include "schedule/stoprule.h"
#include "schedule/thinking.h"
#include "schedule/usercurve.h"

#include <queue>

#include <atomic>
#include <compare>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace headroom {

/// A request that is due: which one, and since when.
struct Arrival {
    std::uint64_t number = 0;
    nanoseconds plannedStart{0};
    std::uint32_t user = 0; ///< closed model: which of the worker's users; open model: nobody sends twice
    std::uint32_t shape = 0; ///< which of several shapes one after the other
    friend bool operator==(const Arrival&, const Arrival&) = default;
};

/// Hands out the numbers of a run's requests to workers that take them as they come. Any thread.
class RequestNumbers {
public:
    std::uint64_t take() { return m_next.fetch_add(1, std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t next() const { return m_next.load(std::memory_order_relaxed); }

private:
    std::atomic<std::uint64_t> m_next{0};
};

/// What one worker has to start and when. Holds no clock: the time comes in, so tests need none. One thread.
class Arrivals {
public:
    virtual ~Arrivals() = default;
    /// The next request, if it is due at `now`; it counts as taken.
    [[nodiscard]] virtual std::optional<Arrival> takeDue(nanoseconds now) = 0;
    /// When something falls due next; unset while everybody waits for answers, or when all is sent.
    [[nodiscard]] virtual std::optional<nanoseconds> nextDue() const = 0;
    /// What an arrival began has ended: in the closed model its user thinks and is then free for the next one.
    virtual void ended(const Arrival& arrival, nanoseconds at) = 0;
    /// Nothing will ever be due again, whatever the answers do.
    [[nodiscard]] virtual bool over(nanoseconds now) const = 0;
};

/// Open model: worker `index` of `count` takes every count-th request of the schedule, so that together they send
/// exactly the schedule without talking to each other.
class OpenArrivals : public Arrivals {
public:
    OpenArrivals(ArrivalTimes times, StopRule stop, unsigned index, unsigned count);
    std::optional<Arrival> takeDue(nanoseconds now) override;
    std::optional<nanoseconds> nextDue() const override;
    void ended(const Arrival&, nanoseconds) override { }
    bool over(nanoseconds) const override { return !m_next; }

private:
    /// Goes on in the schedule until it has passed `numbers` requests.
    void advance(unsigned numbers);

    ArrivalTimes m_times;
    StopRule m_stop;
    unsigned m_count;
    std::uint64_t m_number = 0; ///< of the request the schedule gives next
    std::optional<Arrival> m_next;
};

/// Closed model: each user sends when it has its answer and has thought; a request's planned start is the moment its
/// user became free, so waiting for the generator still shows. Users come and go with the curve: one more user than it
/// wants leaves after its answer.
class ClosedArrivals : public Arrivals {
public:
    /// `numbers` is shared by the workers of a run and outlives them.
    ClosedArrivals(UserCurve users, Thinking thinking, StopRule stop, RequestNumbers& numbers);
    std::optional<Arrival> takeDue(nanoseconds now) override;
    std::optional<nanoseconds> nextDue() const override;
    void ended(const Arrival& arrival, nanoseconds at) override;
    bool over(nanoseconds now) const override;

private:
    struct User {
        nanoseconds freeAt{0};
        std::uint32_t id = 0;
        friend auto operator<=>(const User&, const User&) = default;
    };

    void letCome(nanoseconds now);
    [[nodiscard]] bool allowed(nanoseconds plannedStart) const;

    UserCurve m_users;
    Thinking m_thinking;
    StopRule m_stop;
    RequestNumbers& m_numbers;
    std::uint32_t m_present = 0; ///< users that have come and not left
    std::optional<nanoseconds> m_comer; ///< when the next user comes
    std::uint32_t m_came = 0; ///< users that ever came; their ids
    std::priority_queue<User, std::vector<User>, std::greater<>> m_free; ///< users at rest
};

/// What the workers of a load share: how many starts it made, and each of its shapes.
struct StartNumbers {
    explicit StartNumbers(const LoadShape& load)
        : ofShape(1 + load.then.size())
    {
    }
    RequestNumbers all;
    std::deque<RequestNumbers> ofShape; ///< a deque: atomics stay where they are
};

/// The arrivals of worker `index` of `count` under a load. `numbers` outlives them.
[[nodiscard]] std::unique_ptr<Arrivals> arrivalsOf(const LoadShape& load, unsigned index, unsigned count,
                                                   StartNumbers& numbers);

} // namespace headroom
