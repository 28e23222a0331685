package cn.bangfu.web.archive;

import cn.bangfu.archive.MergeProblem;
import cn.bangfu.archive.merging.ArchiveMerging;
import cn.bangfu.archive.merging.MergeCandidate;
import cn.bangfu.archive.merging.MergeCandidates;
import cn.bangfu.archive.merging.MergePair;
import cn.bangfu.archive.merging.MergeSearch;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.web.kit.Ticked;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds the archives of one person, or of two, and leads to the form of the one that remains. */
@Named
@ViewScoped
public class MergePage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String FORM = "/archive/merge-form?faces-redirect=true";

  @Inject MergeSearch search;

  private String idNo;
  private String source;
  private String target;
  private MergeCandidates found;
  private Long remaining;
  private Set<Long> others = new TreeSet<>();

  /** ARC-153. */
  public void search() {
    found = null;
    remaining = null;
    found = search.duplicates(idNo);
    others = new TreeSet<>(found.inScope().stream().map(MergeCandidate::id).toList());
  }

  public void reset() {
    idNo = null;
    found = null;
    remaining = null;
  }

  public void remain(long id) {
    remaining = id;
  }

  /** Leaves an archive out, or takes it in again. */
  public void toggle(long id) {
    if (!others.remove(id)) {
      others.add(id);
    }
  }

  /** ARC-154: the form of the archive chosen as head. */
  public String merge() {
    if (remaining == null) {
      throw new BusinessException(MergeProblem.REMAINING_NOT_ACTIVE);
    }
    List<Long> merged = others.stream().filter(id -> !id.equals(remaining)).toList();
    if (merged.isEmpty()) {
      throw new BusinessException(MergeProblem.NUMBER_OF_OTHERS, ArchiveMerging.OTHERS_MAX);
    }
    return FORM + "&id=" + remaining + "&others=" + Ticked.of(merged);
  }

  /** ARC-158: source into target, exactly two. */
  public String mergeTwo() {
    MergePair pair = search.pair(source, target);
    return FORM + "&two=true&id=" + pair.targetId() + "&others=" + pair.sourceId();
  }

  public boolean isRemaining(long id) {
    return remaining != null && remaining == id;
  }

  public boolean isOther(long id) {
    return others.contains(id);
  }

  public MergeCandidates getFound() {
    return found;
  }

  public String getIdNo() {
    return idNo;
  }

  public void setIdNo(String idNo) {
    this.idNo = idNo;
  }

  public String getSource() {
    return source;
  }

  public void setSource(String source) {
    this.source = source;
  }

  public String getTarget() {
    return target;
  }

  public void setTarget(String target) {
    this.target = target;
  }
}
