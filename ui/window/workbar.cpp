#include "window/workbar.h"

#include "run/backgroundwork.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace headroom {

namespace {

constexpr int soonMs = 250; ///< what is over by then needs no bar that flashes

} // namespace

WorkBar::WorkBar(QWidget* parent)
    : QFrame(parent)
    , m_text(new ElidedLabel(this))
    , m_progress(new QProgressBar(this))
{
    m_progress->setRange(0, 100);
    m_progress->setMaximumHeight(12);
    m_progress->setTextVisible(false);
    auto* cancel = new QToolButton(this);
    cancel->setObjectName(QStringLiteral("cancelWork"));
    cancel->setText(tr("Cancel"));
    connect(cancel, &QToolButton::clicked, this, [this] {
        if (m_work)
            m_work->cancel();
    });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_progress, 1);
    layout->addWidget(cancel);
    m_late.setSingleShot(true);
    m_late.setInterval(soonMs);
    connect(&m_late, &QTimer::timeout, this, &QWidget::show);
    hide();
}

void WorkBar::watch(BackgroundWork* work, const QString& what)
{
    if (!work->running())
        return;
    if (m_work)
        m_work->disconnect(this);
    m_work = work;
    m_text->setFullText(what);
    m_progress->setValue(0);
    m_progress->setAccessibleName(what);
    connect(work, &BackgroundWork::progressed, this,
            [this](double share) { m_progress->setValue(static_cast<int>(share * 100)); });
    connect(work, &BackgroundWork::ended, this, [this, work] { end(work); });
    if (isHidden())
        m_late.start();
}

void WorkBar::end(const BackgroundWork* work)
{
    if (m_work != work)
        return;
    m_work->disconnect(this);
    m_work = nullptr;
    m_late.stop();
    hide();
}

QString WorkBar::text() const
{
    return isHidden() ? QString() : m_text->fullText();
}

} // namespace headroom
