package cn.bangfu.web.unionorg;

import cn.bangfu.access.CallerContext;
import cn.bangfu.access.Right;
import cn.bangfu.kernel.Texts;
import cn.bangfu.unionorg.StaleUnion;
import cn.bangfu.unionorg.UnionData;
import cn.bangfu.unionorg.UnionInfo;
import cn.bangfu.unionorg.UnionInformation;
import cn.bangfu.web.kit.Messages;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The own union for all its users; its administrator corrects the contact values (ORG-076). */
@Named
@ViewScoped
public class OwnUnionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject UnionInformation information;
  @Inject UnionDifferences comparison;
  @Inject CallerContext callers;

  private transient UnionInfo info;
  private boolean editable;
  private int version;
  private UnionContactForm contact;
  private String stale;
  private transient List<UnionDifference> differences;

  public void open() {
    editable = callers.known().has(Right.UNION_CONTACT);
    read();
  }

  private void read() {
    info = information.own();
    version = info.union().getVersion();
    contact = new UnionContactForm(info.union().contact());
  }

  public void save() {
    stale = null;
    try {
      information.changeContact(version, contact.command());
      read();
      Messages.success("shell.saved");
    } catch (StaleUnion other) {
      UnionData stored = other.stored();
      version = other.version();
      stale = Texts.of(other);
      differences =
          comparison.between(
              stored,
              new UnionData(
                  stored.identity(), stored.shortName(), contact.command(), stored.remark()));
    }
  }

  public UnionInfo getInfo() {
    if (info == null) {
      info = information.own();
    }
    return info;
  }

  public boolean isEditable() {
    return editable;
  }

  public UnionContactForm getContact() {
    return contact;
  }

  /** Who changed it meanwhile, or null. */
  public String getStale() {
    return stale;
  }

  public List<UnionDifference> getDifferences() {
    return differences;
  }
}
