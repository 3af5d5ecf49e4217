#pragma once

#include <QObject>

#include <memory>

class QMainWindow;

namespace headroom {

class ManualWindow;
struct MainActions;

/// The manual and the choice of a language.
class HelpCommands : public QObject {
    Q_OBJECT
public:
    HelpCommands(const MainActions& actions, QMainWindow* window);
    ~HelpCommands() override;

    /// Opens the chapter of what has the focus.
    void openManual();
    [[nodiscard]] ManualWindow* manual() const { return m_manual.get(); } ///< null until it was opened

signals:
    /// Another than the window speaks. Whoever makes windows makes another one, if this can be closed now.
    void languageChosen();

private:
    void chooseLanguage(const QString& code);

    QMainWindow* m_window;
    std::unique_ptr<ManualWindow> m_manual;
};

} // namespace headroom
