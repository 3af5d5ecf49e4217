#pragma once

#include "recording/runsnapshot.h"
#include "widgets/card.h"

class QLabel;
class QTableView;

namespace headroom {

class FailuresModel;

/// What came back instead of answers: shown only when something did.
class FailuresPane : public Card {
    Q_OBJECT
public:
    explicit FailuresPane(QWidget* parent = nullptr);
    /// `of`: what they were counted over, where that is not what the page shows. How many rows there are to see.
    int show(const std::vector<FailureExample>& failures, const QString& of);
    [[nodiscard]] FailuresModel* model() const { return m_model; }

protected:
    bool event(QEvent* event) override;

private:
    QLabel* m_title = nullptr;
    FailuresModel* m_model = nullptr;
    QTableView* m_table = nullptr;
};

} // namespace headroom
