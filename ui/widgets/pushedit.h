#pragma once

#include "profile/httprequest.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;

namespace headroom {

class DurationEdit;
class RowsEdit;

/// How the result of a request is pushed over a WebSocket.
class PushEdit : public QWidget {
    Q_OBJECT
public:
    explicit PushEdit(QWidget* parent = nullptr);
    void setPlan(const PushPlan& plan);
    [[nodiscard]] const PushPlan& plan() const { return m_plan; }

signals:
    void edited();

private:
    void layOut();
    void connectAll();
    void changed();

    PushPlan m_plan; ///< as set, with the edits
    QPlainTextEdit* m_send = nullptr;
    RowsEdit* m_done = nullptr;
    DurationEdit* m_patience = nullptr;
    QCheckBox* m_pings = nullptr;
    DurationEdit* m_pingEvery = nullptr;
    QLineEdit* m_protocols = nullptr;
};

} // namespace headroom
