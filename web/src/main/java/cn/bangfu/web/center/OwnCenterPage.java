package cn.bangfu.web.center;

import cn.bangfu.center.CenterProfiles;
import cn.bangfu.center.CenterView;
import cn.bangfu.center.StaleCenter;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.StaleUnion;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.unionorg.UnionContactForm;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What the own centre tells about itself (ORG-085, ORG-086). */
@Named
@ViewScoped
public class OwnCenterPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject CenterProfiles profiles;
  @Inject CenterDifferences comparison;

  private transient CenterView view;
  private CenterForm form;
  private UnionContactForm contact;
  private int version;
  private int unionVersion;
  private String stale;
  private transient List<CenterDifference> differences;

  public void open() {
    view = profiles.own();
    form = new CenterForm(view.data());
    contact = new UnionContactForm(view.union().contact());
    version = view.version();
    unionVersion = view.union().getVersion();
  }

  public void save() {
    stale = null;
    differences = List.of();
    try {
      profiles.save(version, form.command(), unionVersion, contact.command());
      open();
      Messages.success("shell.saved");
    } catch (StaleCenter other) {
      version = other.version();
      stale = Texts.of(other);
      differences = comparison.between(other.stored(), form.command());
    } catch (StaleUnion other) {
      unionVersion = other.version();
      stale = Texts.of(other);
      differences = comparison.between(other.stored().contact(), contact.command());
    }
  }

  public CenterView getView() {
    if (view == null) {
      view = profiles.own();
    }
    return view;
  }

  /** True if the union is flagged as a centre: then something must be there. */
  public boolean isNeeded() {
    return getView().union().isCenter();
  }

  public CenterForm getForm() {
    return form;
  }

  public UnionContactForm getContact() {
    return contact;
  }

  /** Who changed it meanwhile, or null. */
  public String getStale() {
    return stale;
  }

  public List<CenterDifference> getDifferences() {
    return differences;
  }
}
