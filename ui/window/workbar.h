#pragma once

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QProgressBar;

namespace headroom {

class ElidedLabel;
class BackgroundWork;

/// What the window is reading just now, how far it is, and a way to give it up. Shown only of what takes its time.
class WorkBar : public QFrame {
    Q_OBJECT
public:
    explicit WorkBar(QWidget* parent = nullptr);
    /// To be called when the work has begun. `what`: "Opening before.headroom…"
    void watch(BackgroundWork* work, const QString& what);
    [[nodiscard]] QString text() const;

private:
    void end(const BackgroundWork* work);

    ElidedLabel* m_text = nullptr;
    QProgressBar* m_progress = nullptr;
    QPointer<BackgroundWork> m_work;
    QTimer m_late;
};

} // namespace headroom
