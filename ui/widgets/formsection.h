#pragma once

#include "base/result.h"
#include "widgets/card.h"

#include <QPointer>

class QLabel;
class QVBoxLayout;

namespace headroom {

class Disclosure;
class FieldMark;

/// A titled part of the Profile page, with room below for what the profile says besides its fields, what is wrong and
/// what may mislead.
class FormSection : public Card {
    Q_OBJECT
public:
    enum class Fold {
        Never,
        Folded, ///< its fields are out of sight until it is opened, or something in it is wrong
    };
    explicit FormSection(const QString& title, QWidget* parent = nullptr, Fold fold = Fold::Never);
    void setSummary(const QString& text); ///< of one that is folded: what its fields say
    void open(); ///< if it folds
    [[nodiscard]] QString summary() const;
    /// The field that it names is marked.
    void setError(const QString& text);
    /// In the window's language; which field it names is seen from core's own words.
    void setCoreError(const Error& error);
    void setWarning(const QString& text);
    [[nodiscard]] QString error() const;
    /// What has to be looked at to mend it: the field, else the sentence. Null where nothing is wrong.
    [[nodiscard]] QWidget* problem() const;
    [[nodiscard]] QString warning() const;

signals:
    void edited();

protected:
    [[nodiscard]] QVBoxLayout* content() const { return m_content; }
    void changeEvent(QEvent* event) override;

private:
    void showError(const QString& field, const QString& text);
    void applyTheme();

    QVBoxLayout* m_content = nullptr;
    Disclosure* m_fold = nullptr; ///< null: it does not fold
    QLabel* m_error = nullptr;
    QPointer<FieldMark> m_mark; ///< goes with the widget that its field stands in
    QLabel* m_warning = nullptr;
};

} // namespace headroom
