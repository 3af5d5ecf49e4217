#pragma once

#include "profile/httprequest.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QStackedWidget;

namespace headroom {

class DurationEdit;
class NumberSpin;
class RowsEdit;

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
    [[nodiscard]] QWidget* plainPage();
    [[nodiscard]] QWidget* pollPage();
    [[nodiscard]] QWidget* streamPage();
    [[nodiscard]] QWidget* pushPage();
    [[nodiscard]] QLayout* intervalLine();
    void connectPoll();
    void connectStream();
    void connectPush();
    void showPoll();
    void showStream();
    void showPush();
    void changed();

    PollPlan m_poll; ///< as set, with the edits
    StreamPlan m_stream;
    PushPlan m_push;
    QComboBox* m_kind = nullptr;
    QStackedWidget* m_pages = nullptr;

    QComboBox* m_from = nullptr;
    QLineEdit* m_what = nullptr;
    DurationEdit* m_interval = nullptr;
    NumberSpin* m_growth = nullptr;
    DurationEdit* m_longest = nullptr;
    QCheckBox* m_retryAfter = nullptr;
    DurationEdit* m_pollPatience = nullptr;
    RowsEdit* m_pollDone = nullptr;
    RowsEdit* m_pollFailed = nullptr;

    QComboBox* m_pieces = nullptr;
    QLineEdit* m_endsWith = nullptr;

    QPlainTextEdit* m_send = nullptr;
    RowsEdit* m_pushDone = nullptr;
    DurationEdit* m_pushPatience = nullptr;
    QCheckBox* m_pings = nullptr;
    DurationEdit* m_pingEvery = nullptr;
    QLineEdit* m_protocols = nullptr;
};

} // namespace headroom
