#pragma once

#include "profile/loadprofile.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace headroom {

/// One pass condition: what is measured, its threshold as the profile's file spells it, and of which request. A number
/// alone is read in the measure's unit: 0.1 as 0.1 %, 40 as 40/s, 2 as 2 s, 80 % as 80 % of limit.
class PassRow : public QWidget {
    Q_OBJECT
public:
    explicit PassRow(QWidget* parent = nullptr);
    ~PassRow() override;

    void setCondition(const PassCondition& condition);
    [[nodiscard]] const PassCondition& condition() const { return m_condition; }
    /// The requests to choose from; with one there is nothing to choose, unless the condition names another.
    void setRequests(const QStringList& names);
    void setRemovable(bool removable);
    /// Puts its fields behind `before` in the order Tab takes, and says which is its last. A row that is added would
    /// otherwise come after all else on the page.
    QWidget* takeTabsAfter(QWidget* before);

signals:
    void edited();
    void refused(const QString& why); ///< what was typed cannot be read; the row keeps what it held
    void removeAsked();

private:
    void layOut();
    void chooseMeasure(int index);
    void chooseRequest(int index);
    void typeThreshold(const QString& text);
    void leaveThreshold();
    void refresh();

    PassCondition m_condition;
    QStringList m_requests;
    QComboBox* m_what = nullptr;
    QLabel* m_comparison = nullptr;
    QLineEdit* m_threshold = nullptr;
    QComboBox* m_request = nullptr;
    QToolButton* m_remove = nullptr;
};

} // namespace headroom
