#pragma once

#include "serverlog/cloudwatch/logsclient.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace headroom {

/// What is fetched of CloudWatch Logs, and how.
struct LogsWanted {
    std::vector<std::string> groups;
    LogsAccess access;
    bool insights = false;
};

/// Asks which log groups to fetch. Credentials are not asked for, shown or stored: they come from where AWS' own tools
/// look for them. Whom they would be sent to is named, and agreed to, before anything is.
class CloudWatchDialog : public QDialog {
    Q_OBJECT
public:
    explicit CloudWatchDialog(QWidget* parent = nullptr);

    [[nodiscard]] const std::optional<LogsWanted>& wanted() const { return m_wanted; } ///< set once it was accepted
    [[nodiscard]] QString problem() const;

public slots:
    void accept() override; ///< stays open where something is missing, or somebody does not agree

private:
    void layOut();
    [[nodiscard]] Result<LogsWanted> read() const;
    [[nodiscard]] bool agreedTo(const LogsWanted& wanted);
    void remember() const;

    QLineEdit* m_groups = nullptr;
    QLineEdit* m_region = nullptr;
    QLineEdit* m_profile = nullptr;
    QLineEdit* m_endpoint = nullptr;
    QCheckBox* m_insights = nullptr;
    QLabel* m_problem = nullptr;
    std::optional<LogsWanted> m_wanted;
};

} // namespace headroom
