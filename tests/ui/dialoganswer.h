#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTimer>

/// Clicks a button of the next message box, whenever it opens; modal ones block the test until then.
class DialogAnswer : public QObject {
public:
    explicit DialogAnswer(const QString& button)
        : m_button(button)
    {
        connect(&m_timer, &QTimer::timeout, this, &DialogAnswer::look);
        m_timer.start(20);
    }
    [[nodiscard]] bool asked() const { return !m_text.isEmpty(); }
    [[nodiscard]] QString text() const { return m_text; }

private:
    void look()
    {
        auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
        if (!box)
            return;
        m_timer.stop();
        m_text = box->text();
        for (QAbstractButton* button : box->buttons()) {
            if (button->text().remove(QLatin1Char('&')) == m_button)
                return button->click();
        }
        m_text = QStringLiteral("no button %1").arg(m_button);
        box->reject();
    }

    QString m_button;
    QString m_text;
    QTimer m_timer;
};
