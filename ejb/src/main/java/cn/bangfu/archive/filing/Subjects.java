package cn.bangfu.archive.filing;

import cn.bangfu.archive.ArchiveContent;
import cn.bangfu.archive.IllnessRecord;
import cn.bangfu.archive.Member;
import java.util.ArrayList;
import java.util.List;

/** What the checks of one file look at, gathered once for all of them. */
final class Subjects {

  private final List<Subject> header = List.of(Subject.header());
  private final List<Subject> head;
  private final List<Subject> members = new ArrayList<>();
  private final List<Subject> persons = new ArrayList<>();
  private final List<Subject> illnesses = new ArrayList<>();

  Subjects(ArchiveContent content) {
    head = List.of(Subject.head(content));
    List<Member> all = content.getMembers();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isMovedOut()) {
        members.add(Subject.member(all.get(i), i));
      }
    }
    persons.addAll(head);
    persons.addAll(members);
    List<IllnessRecord> rows = content.getIllnesses();
    for (int i = 0; i < rows.size(); i++) {
      illnesses.add(Subject.illness(rows.get(i), i));
    }
  }

  List<Subject> of(Check.Scope scope) {
    return switch (scope) {
      case HEADER -> header;
      case HEAD -> head;
      case MEMBERS -> members;
      case PERSONS -> persons;
      case ILLNESSES -> illnesses;
    };
  }
}
