#pragma once

#include "display/runtexts.h"
#include "widgets/card.h"

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace headroom {

/// The head of a page that makes many runs, a search or a sweep: what would be sent, how it goes, what it found. Start,
/// stop and abort are three buttons in fixed places, as in the toolbar.
class SearchHead : public Card {
    Q_OBJECT
public:
    struct Words {
        QString start, stopHint, abortHint; ///< the button, and what pointers are told of the others
        QString progress, copyHint;
        QString objectName; ///< what the buttons' names end in: "startSearch"
    };
    explicit SearchHead(const Words& words, QWidget* parent = nullptr);

    void setPlan(const QString& text); ///< what would be sent, beside the buttons
    /// `over`: there is something to copy, and a new headline is said aloud.
    void show(const RunHeadline& headline, const QString& underWay, bool over);
    /// Whether it may be started, and whether it goes on.
    void setCommands(bool canStart, bool going);
    /// Beside the button that copies.
    void addButton(QWidget* button);

    [[nodiscard]] QStringList texts() const; ///< plan, word, sentence, what is under way

signals:
    void startAsked();
    void stopAsked();
    void abortAsked();
    void copyAsked();

protected:
    bool event(QEvent* event) override;

private:
    void setUp(const Words& words);
    [[nodiscard]] QLayout* buttonLine(const Words& words);
    void announce(const RunHeadline& headline);
    void applyTheme();

    Tone m_tone = Tone::Plain;
    QLabel* m_plan = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_stop = nullptr;
    QPushButton* m_abort = nullptr;
    QHBoxLayout* m_first = nullptr;
    QLabel* m_word = nullptr;
    QLabel* m_sentence = nullptr;
    QProgressBar* m_progress = nullptr;
    QToolButton* m_copy = nullptr;
    QLabel* m_underWay = nullptr;
};

} // namespace headroom
