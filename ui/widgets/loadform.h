#pragma once

#include "profile/loadprofile.h"
#include "widgets/formsection.h"

class QCheckBox;
class QPushButton;
class QTabBar;

namespace headroom {

class LoadCurve;
class NumberSpin;
class ShapeForm;

/// How much is sent, how it changes, and when it ends: a shape, or several one after the other, drawn as a curve whose
/// points can be moved, and edited in fields and a table.
class LoadForm : public FormSection {
    Q_OBJECT
public:
    explicit LoadForm(QWidget* parent = nullptr);
    void setProfile(const LoadProfile& profile);
    void applyTo(LoadProfile& profile) const;
    /// Chooses the shape an error is about: "load.then[1].rate: ...".
    void showShapeOf(const QString& error);

private:
    void layOut();
    void connectAll();
    [[nodiscard]] QLayout* shapesLine();
    [[nodiscard]] QLayout* warmUpLine();
    [[nodiscard]] LoadShape& current();
    void choose(int shape);
    void takeShape(const LoadShape& shape);
    void addShape();
    void removeShape();
    void show();
    void showShapes();

    LoadShape m_load; ///< as set, with the edits
    std::size_t m_current = 0; ///< 0: the first; others follow it
    QTabBar* m_shapes = nullptr;
    QPushButton* m_add = nullptr;
    QPushButton* m_remove = nullptr;
    LoadCurve* m_curve = nullptr;
    ShapeForm* m_shape = nullptr;
    QCheckBox* m_hasWarmUp = nullptr;
    NumberSpin* m_warmUp = nullptr;
};

} // namespace headroom
