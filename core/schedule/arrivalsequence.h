#pragma once

#include "schedule/arrivals.h"

namespace headroom {

/// Shapes one after the other, each in a time of its own that begins when the planned time of the one before is over.
/// What one shape still has due late comes before the next one's. Starts are numbered through all shapes, in the order
/// in which the workers take them.
class ArrivalSequence : public Arrivals {
public:
    /// `numbers` is shared by the workers of a run and outlives this.
    explicit ArrivalSequence(RequestNumbers& numbers)
        : m_numbers(numbers)
    {
    }
    void add(nanoseconds start, std::unique_ptr<Arrivals> shape);

    std::optional<Arrival> takeDue(nanoseconds now) override;
    std::optional<nanoseconds> nextDue() const override;
    void ended(const Arrival& arrival, nanoseconds at) override;
    bool over(nanoseconds now) const override;

private:
    struct Part {
        nanoseconds start;
        std::unique_ptr<Arrivals> arrivals;
    };

    RequestNumbers& m_numbers;
    std::vector<Part> m_parts;
    std::size_t m_present = 0;
};

} // namespace headroom
