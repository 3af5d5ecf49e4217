#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace headroom {

/// An error that stays until it is read, or where something was written: above the pages, with a way to close it. Not a
/// dialog, which would stand in the way of a run, and not a toast, which would vanish.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showError(const QString& text);
    /// What was done, with a button that opens the folder it lies in.
    void showWritten(const QString& text, const QString& folder);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showText(const QString& text, bool error);
    void applyTheme();

    QLabel* m_text = nullptr;
    QToolButton* m_open = nullptr;
    QString m_folder;
    bool m_error = true;
};

} // namespace headroom
