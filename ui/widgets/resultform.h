#pragma once

#include "profile/httprequest.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QStackedWidget;

namespace headroom {

class PollEdit;
class PushEdit;

/// How the result of a request comes: with its answer, asked for after a 202, in pieces, or pushed over a WebSocket.
/// What was typed for one way is kept while another is looked at.
class ResultForm : public QWidget {
    Q_OBJECT
public:
    explicit ResultForm(QWidget* parent = nullptr);
    void setRequest(const HttpRequest& request);
    /// Only poll, stream and push.
    void applyTo(HttpRequest& request) const;
    /// "202 + polling"; empty for a plain answer.
    [[nodiscard]] QString summary() const;

signals:
    void edited();

private:
    void layOut();
    [[nodiscard]] QWidget* plainPage();
    [[nodiscard]] QWidget* streamPage();
    void setStream(const StreamPlan& plan);
    void streamChanged();

    StreamPlan m_stream; ///< as set, with the edits
    QComboBox* m_kind = nullptr;
    QStackedWidget* m_pages = nullptr;
    PollEdit* m_poll = nullptr;
    QComboBox* m_pieces = nullptr;
    QLineEdit* m_endsWith = nullptr;
    PushEdit* m_push = nullptr;
};

} // namespace headroom
