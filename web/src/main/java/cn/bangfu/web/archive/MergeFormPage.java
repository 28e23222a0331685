package cn.bangfu.web.archive;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.archive.filing.StaleArchive;
import cn.bangfu.archive.filing.WarningsToConfirm;
import cn.bangfu.archive.merging.ArchiveMerging;
import cn.bangfu.archive.merging.MergeArchives;
import cn.bangfu.archive.merging.MergeForm;
import cn.bangfu.archive.merging.MergeSource;
import cn.bangfu.archive.merging.Persons;
import cn.bangfu.archive.merging.PersonsDropped;
import cn.bangfu.kernel.Texts;
import cn.bangfu.web.kit.Messages;
import cn.bangfu.web.kit.Ticked;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.primefaces.PrimeFaces;

/**
 * The form of the archive that remains, with the people and the contents of those that are to be
 * merged into it (ARC-154 to ARC-160).
 */
@Named
@ViewScoped
public class MergeFormPage extends ArchiveEditPage {

  private static final long serialVersionUID = 1L;

  /** What an archive says of the household and not of its head. */
  private static final Set<String> OF_HOUSEHOLD =
      Set.of(
          "archiveType",
          "hardshipCategory",
          "filingDate",
          "declaringUnit",
          "filer",
          "reviewer",
          "content.housingType",
          "content.floorArea",
          "content.homeAddress",
          "content.homeRegion",
          "content.postcode",
          "content.headIncome",
          "content.otherAnnualIncome",
          "content.rigidExpense",
          "content.selfHelp",
          "content.zeroEmployment",
          "content.mainCause",
          "content.otherCauses",
          "content.causeText");

  /** What stays as it is in the archive that remains (ARC-156), and whose archive it is. */
  private static final Set<String> STAYS =
      Set.of("employeeNo", "filingStandard", "content.idNo", "content.name");

  @Inject ArchiveMerging merging;
  @Inject ArchiveValues shown;

  private MergeForm merge;
  private boolean two;
  private boolean droppedConfirmed;
  private String dropped;

  @Override
  protected ArchiveForm asked(Map<String, String> asked) {
    List<Long> id = Ticked.ids(asked.get("id"));
    two = asked.containsKey("two");
    merge = merging.open(id.isEmpty() ? 0 : id.get(0), Ticked.ids(asked.get("others")));
    return merge.form();
  }

  @Override
  protected void save(boolean withAnother, boolean confirmed) {
    if (!confirmed) {
      droppedConfirmed = false; // the household may be another than the one that was asked about
    }
    merge(confirmed);
  }

  private void merge(boolean confirmed) {
    Map<Long, Integer> others =
        merge.others().stream()
            .collect(Collectors.toMap(MergeSource::id, one -> one.form().getContentVersion()));
    try {
      merging.merge(new MergeArchives(getForm(), others, droppedConfirmed, confirmed));
      Messages.successOnNextPage(two ? "archive.merge.two.done" : "archive.merge.done");
      FacesContext faces = FacesContext.getCurrentInstance();
      faces
          .getApplication()
          .getNavigationHandler()
          .handleNavigation(
              faces, null, "/archive/view?faces-redirect=true&id=" + getForm().getId());
    } catch (WarningsToConfirm asks) {
      ask(asks);
    } catch (PersonsDropped asks) {
      dropped = Texts.of(asks);
      PrimeFaces.current().ajax().update("droppedForm");
      PrimeFaces.current().executeScript("PF('droppedDialog').show()");
    } catch (StaleArchive other) {
      stale.ask(getForm(), other);
    }
  }

  /** Merges although somebody is not kept (ARC-157). */
  public void saveWithout() {
    PrimeFaces.current().executeScript("PF('droppedDialog').hide()");
    droppedConfirmed = true;
    merge(false);
  }

  /** The people of the other archives, each head first. */
  public List<MergePerson> getPersons() {
    List<MergePerson> all = new ArrayList<>();
    for (int s = 0; s < merge.others().size(); s++) {
      MergeSource source = merge.others().get(s);
      List<Person> people = Persons.of(source.form().getContent());
      for (int p = 0; p < people.size(); p++) {
        Person one = people.get(p);
        all.add(
            new MergePerson(
                s,
                p,
                from(source),
                one,
                Persons.relation(one),
                Persons.contains(getContent(), one)));
      }
    }
    return all;
  }

  /** Copies somebody into the form; nobody comes twice. */
  public void copy(int source, int place) {
    Person person = Persons.of(merge.others().get(source).form().getContent()).get(place);
    if (Persons.contains(getContent(), person)) {
      return;
    }
    int index = getContent().getMembers().size();
    if (index >= ArchiveContent.MAX_MEMBERS) {
      Messages.error("archive.ArchiveProblem.TOO_MANY_MEMBERS");
      return;
    }
    getContent().addCopyOf(person);
    compute();
    PrimeFaces.current().focus("form:members:" + index + ":memberName");
  }

  /** Where the other archives say something else than the form. */
  public List<MergeChoice> getChoices() {
    List<MergeChoice> all = new ArrayList<>();
    for (int s = 0; s < merge.others().size(); s++) {
      MergeSource source = merge.others().get(s);
      List<FormDifference> differences = differences(source);
      for (int p = 0; p < differences.size(); p++) {
        if (!differences.get(p).getTyped().isEmpty()) {
          all.add(new MergeChoice(s, p, from(source), differences.get(p)));
        }
      }
    }
    return all;
  }

  /** Takes over what another archive says. */
  public void take(int source, int place, String label) {
    List<FormDifference> differences = differences(merge.others().get(source));
    // what was typed since may have changed the list; another field is never taken instead
    if (place < differences.size() && differences.get(place).getLabel().equals(label)) {
      FormDifference chosen = differences.get(place);
      chosen.setMine(true);
      chosen.apply(getForm());
      compute();
    }
  }

  private List<FormDifference> differences(MergeSource source) {
    ArchiveForm other = source.form();
    boolean sameHead =
        getContent().getIdNo() != null
            && other.getContent().getIdNo() != null
            && getContent()
                .getIdNo()
                .normalized()
                .equals(other.getContent().getIdNo().normalized());
    return new FormDifferences(other, getForm(), other, shown::show)
        .only(field -> sameHead ? !STAYS.contains(field) : OF_HOUSEHOLD.contains(field))
        .find();
  }

  private static String from(MergeSource source) {
    return Texts.format(
        "archive.merge.told.one",
        source.unionName(),
        source.form().getContent().getName(),
        source.form().getEmployeeNo() == null
            ? Texts.get("archive.page.noNumber")
            : source.form().getEmployeeNo());
  }

  /** The question before the merge (ARC-160). */
  public String getQuestion() {
    return Texts.format("archive.merge.question", merge.others().size(), getContent().getName());
  }

  @Override
  public String getTitle() {
    return "archive.merge.form.title";
  }

  /** The menu entry that led here. */
  public String getMenu() {
    return two ? "archive.merge.two.title" : "archive.merge.title";
  }

  /** Where one returns to without merging. */
  public String getBack() {
    return two ? "/archive/merge-two" : "/archive/merge";
  }

  public MergeForm getMerge() {
    return merge;
  }

  public String getDropped() {
    return dropped;
  }
}
