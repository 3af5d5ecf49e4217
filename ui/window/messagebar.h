#pragma once

#include <QFrame>

class QLabel;

namespace headroom {

/// An error that stays until it is read: above the pages, with a way to close it. Not a dialog, which would stand in
/// the way of a run, and not a toast, which would vanish.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showError(const QString& text);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyTheme();
    QLabel* m_text = nullptr;
};

} // namespace headroom
