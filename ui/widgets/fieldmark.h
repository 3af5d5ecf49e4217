#pragma once

#include <QPointer>
#include <QWidget>

namespace headroom {

/// A frame around the field that a sentence of the profile's checks speaks of: "load.rate: ..." is the rate's. It
/// follows the field and takes no clicks; the field says the sentence to who cannot see the frame.
class FieldMark : public QWidget {
    Q_OBJECT
public:
    explicit FieldMark(QWidget* parent);
    /// The field of that name below `section`, of which the sentence speaks. No such field, no frame.
    void mark(const QWidget* section, const QString& name, const QString& sentence);
    [[nodiscard]] QWidget* marked() const { return m_field; }

    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void moveTo(QWidget* field);
    void follow();

    QPointer<QWidget> m_field;
};

/// The name of the field's widget: "limit.time: ..." is "limit". Empty where the sentence names none.
[[nodiscard]] QString fieldNameOf(const QString& sentence);

} // namespace headroom
