#pragma once

#include "report/recordfiles.h"
#include "widgets/formsection.h"

#include <QList>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace headroom {

/// A run that a record can be compared with.
struct BaselineChoice {
    QString name, file;
    friend bool operator==(const BaselineChoice&, const BaselineChoice&) = default;
};

/// What a record is to say and which files it is made of. Author, paper, language, time zone and files are those of the
/// last record; who approved once has not approved again.
class RecordForm : public FormSection {
    Q_OBJECT
public:
    explicit RecordForm(QWidget* parent = nullptr);

    /// For another run, or for several. `release`: the run's own, unless somebody has typed one.
    void begin(bool several, const QString& release);
    /// What was chosen stays, if it is among them.
    void setBaselines(const QList<BaselineChoice>& baselines);

    /// Signs, paper and baseline; its runs are the page's.
    [[nodiscard]] RecordWish wish() const;
    [[nodiscard]] RecordKinds kinds() const; ///< those that can be had of what the record is about
    void remember() const;

signals:
    void filesChosen(); ///< other files

private:
    struct KindBox {
        RecordKind kind;
        QCheckBox* box;
    };
    void layOut();
    void addKinds();
    void recall();
    void connectAll();

    QLineEdit* m_release;
    QLineEdit* m_author;
    QLineEdit* m_approver;
    QLineEdit* m_remark;
    QComboBox* m_times;
    QComboBox* m_paper;
    QComboBox* m_baseline;
    QComboBox* m_language;
    std::vector<KindBox> m_kinds;
    bool m_several = false;
};

} // namespace headroom
