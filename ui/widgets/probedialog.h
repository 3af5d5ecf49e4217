#pragma once

#include "session/probe.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;
class QTableView;

namespace headroom {

class ElidedLabel;

/// What came of one request that was sent once. It stays open beside the profile; Escape closes it, and gives up what
/// is still on its way.
class ProbeDialog : public QDialog {
    Q_OBJECT
public:
    explicit ProbeDialog(QWidget* parent = nullptr);
    void showWaiting(const QString& what);
    void showAnswer(const ProbeAnswer& answer, const HttpRequest& request);
    void showFailure(const QString& why);
    [[nodiscard]] QString headline() const;

signals:
    void again();

private:
    void fill(QTableView* table, const QList<QStringList>& rows);
    void clear();

    ElidedLabel* m_what = nullptr;
    QLabel* m_headline = nullptr;
    QLabel* m_outcome = nullptr;
    QTabWidget* m_tabs = nullptr;
    QLabel* m_bodyNote = nullptr;
    QPlainTextEdit* m_body = nullptr;
    QTableView* m_headers = nullptr;
    QTableView* m_phases = nullptr;
    QTableView* m_findings = nullptr;
    QPushButton* m_again = nullptr;
};

} // namespace headroom
