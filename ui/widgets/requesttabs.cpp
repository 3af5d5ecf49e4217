#include "widgets/requesttabs.h"

#include "display/convert.h"
#include "models/profilerows.h"
#include "widgets/bodyedit.h"
#include "widgets/resultform.h"
#include "widgets/rowsedit.h"

#include <QRegularExpression>

#include <array>
#include <utility>

namespace headroom {

namespace {

QString counted(const QString& title, std::size_t count)
{
    return count == 0 ? title : QStringLiteral("%1 (%2)").arg(title).arg(count);
}

/// Those that a URL brings itself, of which the table does not tell.
std::size_t parametersIn(const std::string& url)
{
    const QString query = qString(url).section(QLatin1Char('#'), 0, 0).section(QLatin1Char('?'), 1);
    return static_cast<std::size_t>(query.split(QLatin1Char('&'), Qt::SkipEmptyParts).size());
}

} // namespace

RequestTabs::RequestTabs(QWidget* parent)
    : QTabWidget(parent)
    , m_query(new RowsEdit(QStringLiteral("query"), tr("Query parameters of the request"),
                           fieldColumns(tr("Parameter"), true), this))
    , m_headers(new RowsEdit(QStringLiteral("headers"), tr("Headers of the request"), fieldColumns(tr("Header"), false),
                             this))
    , m_body(new BodyEdit(this))
    , m_checks(new RowsEdit(QStringLiteral("checks"), tr("Checks of the answer"), checkColumns(), this, checkUses))
    , m_taken(new RowsEdit(QStringLiteral("taken"), tr("Values taken from the answer"), takenColumns(), this))
    , m_result(new ResultForm(this))
{
    m_query->setWidths({28});
    m_headers->setWidths({28});
    m_checks->setWidths({26, 30});
    m_taken->setWidths({20, 24});
    m_query->setToolTip(tr("Put behind the URL's own, percent-encoded."));
    m_checks->setToolTip(tr("An answer that fails one counts as a failure of its own kind, check_failed."));
    m_taken->setToolTip(
        tr("For the requests behind this one in a journey: ${taken:NAME}. Of an expression its first group."));
    for (QWidget* tab :
         {static_cast<QWidget*>(m_query), static_cast<QWidget*>(m_headers), static_cast<QWidget*>(m_body),
          static_cast<QWidget*>(m_checks), static_cast<QWidget*>(m_taken), static_cast<QWidget*>(m_result)})
        addTab(tab, QString());
    setCurrentWidget(m_headers);
    connectAll();
    showCounts();
}

void RequestTabs::connectAll()
{
    const auto changed = [this] {
        showCounts();
        emit edited();
    };
    connect(m_query, &RowsEdit::edited, this, [this, changed] {
        m_request.query = fieldsOf(m_query->rows());
        changed();
    });
    connect(m_headers, &RowsEdit::edited, this, [this, changed] {
        m_request.headers = fieldsOf(m_headers->rows());
        changed();
    });
    connect(m_body, &BodyEdit::edited, this, [this, changed] {
        m_request.body = m_body->body();
        changed();
    });
    connect(m_checks, &RowsEdit::edited, this, [this, changed] {
        m_request.checks = checksOf(m_checks->rows());
        changed();
    });
    connect(m_taken, &RowsEdit::edited, this, [this, changed] {
        m_request.taken = takenOf(m_taken->rows());
        changed();
    });
    connect(m_result, &ResultForm::edited, this, [this, changed] {
        m_result->applyTo(m_request);
        changed();
    });
    // The page scrolls; a form with several fields is not read through a slit.
    const auto giveRoom = [this] {
        const bool fields = currentWidget() == m_result && !m_result->summary().isEmpty();
        setMinimumHeight(fields ? 300 : 140);
    };
    connect(this, &QTabWidget::currentChanged, this, giveRoom);
    connect(m_result, &ResultForm::edited, this, giveRoom);
}

void RequestTabs::setRequest(const HttpRequest& request, const std::filesystem::path& folder)
{
    m_request = request;
    m_query->setRows(rowsOf(request.query));
    m_headers->setRows(rowsOf(request.headers));
    m_body->setFolder(folder);
    m_body->setBody(request.body);
    m_checks->setRows(rowsOf(request.checks));
    m_taken->setRows(rowsOf(request.taken));
    m_result->setRequest(request);
    showCounts();
}

void RequestTabs::setUrl(const std::string& url)
{
    m_request.url = url;
    showCounts();
}

void RequestTabs::applyTo(HttpRequest& request) const
{
    request.query = m_request.query;
    request.headers = m_request.headers;
    request.body = m_request.body;
    request.checks = m_request.checks;
    request.taken = m_request.taken;
    m_result->applyTo(request);
}

void RequestTabs::showCounts()
{
    const std::size_t inUrl = parametersIn(m_request.url);
    setTabText(indexOf(m_query),
               inUrl == 0 ? counted(tr("Query"), m_request.query.size())
                          : tr("Query (%1 + %2 in the URL)").arg(m_request.query.size()).arg(inUrl));
    setTabText(indexOf(m_headers), tr("Header&s (%1)").arg(m_request.headers.size()));
    setTabText(indexOf(m_body), m_request.hasBody() ? tr("&Body •") : tr("&Body"));
    setTabText(indexOf(m_checks), counted(tr("Checks"), m_request.checks.size()));
    setTabText(indexOf(m_taken), counted(tr("Taken values"), m_request.taken.size()));
    const QString way = m_result->summary();
    setTabText(indexOf(m_result), way.isEmpty() ? tr("Result") : tr("Result: %1").arg(way));
}

void RequestTabs::showTabOf(const QString& error)
{
    const std::array<std::pair<const char*, QWidget*>, 9> places{{{"query", m_query},
                                                                  {"headers", m_headers},
                                                                  {"body", m_body},
                                                                  {"checks", m_checks},
                                                                  {"take", m_taken},
                                                                  {"taken", m_taken},
                                                                  {"poll", m_result},
                                                                  {"stream", m_result},
                                                                  {"push", m_result}}};
    static const QRegularExpression place(QStringLiteral("^requests?(?:\\[\\d+\\])?\\.([a-z]+)"));
    const QString part = place.match(error).captured(1);
    for (const auto& [name, tab] : places) {
        if (part == QLatin1String(name))
            setCurrentWidget(tab);
    }
}

} // namespace headroom
