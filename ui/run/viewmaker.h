#pragma once

#include "run/backgroundwork.h"
#include "run/runview.h"

#include <functional>

namespace headroom {

/// A view as measured, the one that is to be shown, with its picture, and how long it took to make them.
struct MadeView {
    RunView real, shown;
    nanoseconds took{0};
};

/// Makes views on a thread of its own: after an hour at a high rate a run's numbers take longer than a frame of the
/// window may. One at a time; of what is asked for meanwhile only the last is made. GUI thread.
class ViewMaker : public QObject {
    Q_OBJECT
public:
    /// Runs on the other thread, with what it looks at by value.
    using Make = std::function<MadeView()>;

    explicit ViewMaker(QObject* parent = nullptr);

    void make(Make make);
    void drop(); ///< what is being made is not shown any more
    [[nodiscard]] bool busy() const { return m_work.running(); }

signals:
    void made(const headroom::MadeView& view);

private:
    void begin(const Make& make);
    void end(const MadeView& view);

    BackgroundWork m_work;
    Make m_next; ///< asked for since; empty: nothing
};

} // namespace headroom
