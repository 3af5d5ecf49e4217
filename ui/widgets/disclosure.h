#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace headroom {

class ElidedLabel;

/// A heading that opens and folds what stands below it. Folded, it says beside the heading what is in there.
class Disclosure : public QWidget {
    Q_OBJECT
public:
    Disclosure(const QString& title, const QString& objectName, QWidget* parent = nullptr);
    void setHeadingFont(const QFont& font);
    void setContent(QWidget* content);
    void setSummary(const QString& text);
    [[nodiscard]] QString summary() const;
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const;

private:
    bool m_open = false;
    QToolButton* m_heading = nullptr;
    ElidedLabel* m_summary = nullptr;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_layout = nullptr;
};

} // namespace headroom
