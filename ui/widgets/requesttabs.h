#pragma once

#include "profile/httprequest.h"

#include <QTabWidget>

#include <filesystem>

namespace headroom {

class BodyEdit;
class ResultForm;
class RowsEdit;

/// What one request holds besides method and URL, a tab each: query, headers, body, and what is done with its answer.
class RequestTabs : public QTabWidget {
    Q_OBJECT
public:
    explicit RequestTabs(QWidget* parent = nullptr);
    /// The URL as it is being typed: it may have parameters of its own.
    void setUrl(const std::string& url);
    /// `folder`: where the profile's file names start.
    void setRequest(const HttpRequest& request, const std::filesystem::path& folder);
    /// Only what the tabs hold.
    void applyTo(HttpRequest& request) const;
    /// The tab that an error is about ("request.checks[0]: ...") comes to the front.
    void showTabOf(const QString& error);

signals:
    void edited();

private:
    void connectAll();
    void showCounts();

    HttpRequest m_request; ///< as set, with the edits
    RowsEdit* m_query = nullptr;
    RowsEdit* m_headers = nullptr;
    BodyEdit* m_body = nullptr;
    RowsEdit* m_checks = nullptr;
    RowsEdit* m_taken = nullptr;
    ResultForm* m_result = nullptr;
};

} // namespace headroom
