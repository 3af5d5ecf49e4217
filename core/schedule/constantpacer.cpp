#include "schedule/constantpacer.h"

namespace headroom {

nanoseconds ConstantPacer::plannedStart(std::uint64_t number) const
{
    // long double holds 64 bits of mantissa: exact to the nanosecond for any run that could end.
    const long double moment =
        static_cast<long double>(number) * static_cast<long double>(m_rate.per.count()) / m_rate.count;
    constexpr auto last = nanoseconds::max();
    if (!(moment < static_cast<long double>(last.count())))
        return last;
    return nanoseconds(static_cast<nanoseconds::rep>(moment));
}

} // namespace headroom
