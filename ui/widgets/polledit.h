#pragma once

#include "profile/httprequest.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace headroom {

class DurationEdit;
class NumberSpin;
class RowsEdit;

/// How the result of a request that was accepted with 202 is asked for.
class PollEdit : public QWidget {
    Q_OBJECT
public:
    explicit PollEdit(QWidget* parent = nullptr);
    void setPlan(const PollPlan& plan);
    [[nodiscard]] const PollPlan& plan() const { return m_plan; }

signals:
    void edited();

private:
    void layOut();
    [[nodiscard]] QLayout* whereLine();
    [[nodiscard]] QLayout* intervalLine();
    void connectAll();
    void changed();

    PollPlan m_plan; ///< as set, with the edits
    QComboBox* m_from = nullptr;
    QLineEdit* m_what = nullptr;
    DurationEdit* m_interval = nullptr;
    NumberSpin* m_growth = nullptr;
    DurationEdit* m_longest = nullptr;
    QCheckBox* m_retryAfter = nullptr;
    DurationEdit* m_patience = nullptr;
    RowsEdit* m_done = nullptr;
    RowsEdit* m_failed = nullptr;
    RowsEdit* m_taken = nullptr;
};

} // namespace headroom
