#pragma once

#include "schedule/constantpacer.h"
#include "schedule/stoprule.h"

#include <atomic>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>

namespace headroom {

/// A request that is due: which one, and since when.
struct Arrival {
    std::uint64_t number = 0;
    nanoseconds plannedStart{0};
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
    /// A request ended: in the closed model its user is free for the next one.
    virtual void requestEnded(nanoseconds at) = 0;
    /// Nothing will ever be due again, whatever the answers do.
    [[nodiscard]] virtual bool over(nanoseconds now) const = 0;
};

/// Open model: worker `index` of `count` takes every count-th request of the schedule, so that together they send
/// exactly the schedule without talking to each other.
class OpenArrivals : public Arrivals {
public:
    OpenArrivals(ConstantPacer pacer, StopRule stop, unsigned index, unsigned count);
    std::optional<Arrival> takeDue(nanoseconds now) override;
    std::optional<nanoseconds> nextDue() const override;
    void requestEnded(nanoseconds) override { }
    bool over(nanoseconds) const override { return !m_next; }

private:
    void prepare(std::uint64_t number);

    ConstantPacer m_pacer;
    StopRule m_stop;
    unsigned m_count;
    std::optional<Arrival> m_next;
};

inline constexpr nanoseconds usersApart = std::chrono::microseconds(200);

/// Closed model: each user sends as soon as it has its answer; a request's planned start is the moment its user became
/// free, so waiting for the generator still shows.
class ClosedArrivals : public Arrivals {
public:
    /// Worker `index` of `count` has every count-th of the `users`. They arrive usersApart after each other: hundreds
    /// of connections made in one instant would be late starts of the generator's own making. `numbers` is shared by
    /// the workers of a run and outlives them.
    ClosedArrivals(unsigned users, unsigned index, unsigned count, StopRule stop, RequestNumbers& numbers);
    std::optional<Arrival> takeDue(nanoseconds now) override;
    std::optional<nanoseconds> nextDue() const override;
    void requestEnded(nanoseconds at) override { m_free.push_back(at); }
    bool over(nanoseconds now) const override;

private:
    std::deque<nanoseconds> m_free; ///< users without a request, since when
    StopRule m_stop;
    RequestNumbers& m_numbers;
};

/// The arrivals of worker `index` of `count` under a load.
[[nodiscard]] std::unique_ptr<Arrivals> arrivalsOf(const LoadShape& load, unsigned index, unsigned count,
                                                   RequestNumbers& numbers);

} // namespace headroom
