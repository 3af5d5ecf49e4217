#include "schedule/thinking.h"

#include "schedule/randomdraw.h"

namespace headroom {

namespace {

nanoseconds scaled(nanoseconds time, long double factor)
{
    return nanoseconds(static_cast<nanoseconds::rep>(static_cast<long double>(time.count()) * factor));
}

} // namespace

nanoseconds Thinking::next()
{
    switch (m_time.kind) {
    case ThinkTime::Kind::Uniform:
        return m_time.least + scaled(m_time.most - m_time.least, uniformDraw(m_random));
    case ThinkTime::Kind::Exponential:
        return scaled(m_time.most, exponentialDraw(m_random));
    case ThinkTime::Kind::Fixed:
        break;
    }
    return m_time.least;
}

} // namespace headroom
