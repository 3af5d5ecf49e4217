#include "run/viewmaker.h"

#include <memory>
#include <utility>

namespace headroom {

ViewMaker::ViewMaker(QObject* parent)
    : QObject(parent)
{
}

void ViewMaker::make(Make make)
{
    if (busy())
        m_next = std::move(make);
    else
        begin(make);
}

void ViewMaker::drop()
{
    m_next = nullptr;
    m_work.cancel();
}

void ViewMaker::begin(const Make& make)
{
    m_work.start([this, make](const Progress&) -> std::function<void()> {
        const SteadyTime begun = SteadyClock::now();
        auto view = std::make_shared<MadeView>(make());
        view->took = SteadyClock::now() - begun;
        return [this, view] { end(*view); };
    });
}

/// The next one begins first: while it is made, this one is drawn.
void ViewMaker::end(const MadeView& view)
{
    if (m_next)
        begin(std::exchange(m_next, nullptr));
    emit made(view);
}

} // namespace headroom
