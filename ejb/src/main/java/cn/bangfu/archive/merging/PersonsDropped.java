package cn.bangfu.archive.merging;

import cn.bangfu.archive.MergeProblem;
import cn.bangfu.kernel.BusinessException;
import cn.bangfu.kernel.Texts;
import jakarta.ejb.ApplicationException;
import java.util.List;

/** Persons of merged archives were not copied: the user confirms and merges again (ARC-157). */
@ApplicationException(rollback = true)
public class PersonsDropped extends BusinessException {

  private static final long serialVersionUID = 1L;

  public PersonsDropped(List<String> names) {
    super(MergeProblem.PERSONS_DROPPED, String.join(Texts.get("archive.values.separator"), names));
  }
}
