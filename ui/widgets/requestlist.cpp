#include "widgets/requestlist.h"

#include "analysis/requestsummary.h"
#include "display/convert.h"
#include "display/numbers.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace headroom {

namespace {

QToolButton* newButton(const QString& text, const QString& name, const QString& hint, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setText(text);
    button->setToolTip(hint);
    button->setAccessibleName(hint);
    button->setObjectName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

RequestList::RequestList(QWidget* parent)
    : QWidget(parent)
    , m_orderBox(new QComboBox(this))
    , m_list(new QListWidget(this))
    , m_add(newButton(tr("Add"), QStringLiteral("addRequest"), tr("Add a request"), this))
    , m_remove(newButton(tr("Remove"), QStringLiteral("removeRequest"), tr("Remove the request"), this))
    , m_up(newButton(tr("Up"), QStringLiteral("requestUp"), tr("Move the request up"), this))
    , m_down(newButton(tr("Down"), QStringLiteral("requestDown"), tr("Move the request down"), this))
{
    m_orderBox->addItems({tr("One of them, drawn by weight"), tr("One after the other, as a journey")});
    m_orderBox->setObjectName(QStringLiteral("order"));
    m_orderBox->setAccessibleName(tr("What a start sends of the requests"));
    m_orderBox->setToolTip(tr("What a start sends. A failure ends a journey."));
    m_list->setObjectName(QStringLiteral("requests-list"));
    m_list->setAccessibleName(tr("Requests"));
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layOut();
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && static_cast<std::size_t>(row) != m_current) {
            m_current = static_cast<std::size_t>(row);
            show();
            emit chosen();
        }
    });
    connect(m_orderBox, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_order = static_cast<LoadProfile::Order>(index);
        show();
        emit edited();
    });
    connect(m_add, &QToolButton::clicked, this, &RequestList::add);
    connect(m_remove, &QToolButton::clicked, this, &RequestList::remove);
    connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
    auto* key = new QShortcut(QKeySequence(QKeySequence::Delete), m_list);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, &RequestList::remove);
}

void RequestList::layOut()
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(4);
    for (QToolButton* button : {m_add, m_remove, m_up, m_down})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_orderBox);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
}

void RequestList::setRequests(std::vector<HttpRequest> requests, LoadProfile::Order order)
{
    m_requests = std::move(requests);
    m_order = order;
    m_current = 0;
    show();
}

void RequestList::setRequest(const HttpRequest& request)
{
    m_requests[m_current] = request;
    show();
}

void RequestList::choose(std::size_t index)
{
    if (index == m_current || index >= m_requests.size())
        return;
    m_current = index;
    show();
    emit chosen();
}

void RequestList::add()
{
    HttpRequest request;
    request.url = m_requests[m_current].url;
    m_requests.insert(m_requests.begin() + static_cast<std::ptrdiff_t>(m_current) + 1, request);
    ++m_current;
    show();
    emit chosen();
    emit edited();
}

void RequestList::remove()
{
    if (m_requests.size() == 1)
        return;
    m_requests.erase(m_requests.begin() + static_cast<std::ptrdiff_t>(m_current));
    m_current = std::min(m_current, m_requests.size() - 1);
    show();
    emit chosen();
    emit edited();
}

void RequestList::move(int by)
{
    const auto to = static_cast<std::ptrdiff_t>(m_current) + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(m_requests.size()))
        return;
    std::swap(m_requests[m_current], m_requests[static_cast<std::size_t>(to)]);
    m_current = static_cast<std::size_t>(to);
    show();
    emit edited();
}

QString RequestList::textOf(const HttpRequest& request) const
{
    const QString name = qString(requestName(request));
    return m_order == LoadProfile::Order::Weighted ? QStringLiteral("%1 × %2").arg(countText(request.weight), name)
                                                   : name;
}

void RequestList::show()
{
    const QSignalBlocker list(m_list);
    const QSignalBlocker order(m_orderBox);
    m_orderBox->setCurrentIndex(static_cast<int>(m_order));
    while (m_list->count() > static_cast<int>(m_requests.size()))
        delete m_list->takeItem(m_list->count() - 1);
    while (m_list->count() < static_cast<int>(m_requests.size()))
        m_list->addItem(QString());
    for (std::size_t i = 0; i < m_requests.size(); ++i) {
        QString text = textOf(m_requests[i]);
        if (m_order == LoadProfile::Order::InOrder)
            text = QStringLiteral("%1. %2").arg(i + 1).arg(text);
        QListWidgetItem* item = m_list->item(static_cast<int>(i));
        item->setText(text);
        item->setToolTip(qString(m_requests[i].url));
    }
    m_list->setCurrentRow(static_cast<int>(m_current));
    m_up->setEnabled(m_current > 0);
    m_down->setEnabled(m_current + 1 < m_requests.size());
    m_remove->setEnabled(m_requests.size() > 1);
}

} // namespace headroom
