package cn.bangfu.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

  private static final Pattern HAN =
      Pattern.compile("[\\u3400-\\u9fff\\u3000-\\u303f\\uff00-\\uffef]");
  private static final Set<String> QUERIES =
      Set.of(
          "createQuery",
          "createNativeQuery",
          "prepareStatement",
          "prepareCall",
          "execute",
          "executeQuery",
          "executeUpdate");

  @Test
  void noChineseStandsInJavaOrPages() {
    List<String> found = new ArrayList<>();
    Sources.mainJava().forEach((file, text) -> addLines(found, file, text, HAN));
    Sources.pages().forEach((file, text) -> addLines(found, file, text, HAN));
    Sources.all(path -> path.contains("/webapp/resources/") && path.matches(".*\\.(css|js)"))
        .forEach((file, text) -> addLines(found, file, text, HAN));
    found.removeIf(SourceRulesTest::isComment);
    assertThat(found).isEmpty();
  }

  @Test
  void noQueryTextIsGluedWithVariables() throws IOException {
    Map<String, String> sources = Sources.mainJava();
    sources.keySet().removeIf(file -> file.startsWith("server-config/"));
    assertThat(glued(sources)).isEmpty();
  }

  @Test
  void theScanSeesAGluedQuery() throws IOException {
    assertThat(
            glued(
                Map.of(
                    "A.java",
                    "class A { void a(String b) { em.createQuery(\"select \" + b); } }",
                    "B.java",
                    "class B { void a(String b) { em.createQuery(\"x %s\".formatted(b)); } }",
                    "C.java",
                    "class C { void a() { em.createQuery(\"select \" + \"1\" + LIMIT); } }")))
        .hasSize(2);
  }

  @Test
  void onlyTheKitsCatchEverything() {
    Pattern everything = Pattern.compile("catch \\((final )?(Exception|Throwable) ");
    List<String> found = new ArrayList<>();
    Sources.mainJava()
        .forEach(
            (file, text) -> {
              if (!file.contains("/web/kit/") && !file.contains("/batch/kit/")) {
                addLines(found, file, text, everything);
              }
            });
    assertThat(found).isEmpty();
  }

  private static void addLines(List<String> found, String file, String text, Pattern pattern) {
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (pattern.matcher(lines[i]).find()) {
        found.add(file + ":" + (i + 1) + ": " + lines[i].strip());
      }
    }
  }

  /** A Chinese term may explain a name in a comment. */
  private static boolean isComment(String line) {
    String code = line.substring(line.indexOf(": ") + 2);
    return code.startsWith("*") || code.startsWith("/*") || code.startsWith("//");
  }

  /** Calls whose query is made of more than constants; one compiler reads all files. */
  private static List<String> glued(Map<String, String> sources) throws IOException {
    List<String> found = new ArrayList<>();
    List<JavaFileObject> files = new ArrayList<>();
    sources.forEach((file, text) -> files.add(source(file, text)));
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("--release", "17"), null, files);
    for (CompilationUnitTree unit : task.parse()) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
          if (call.getMethodSelect() instanceof MemberSelectTree select
              && QUERIES.contains(select.getIdentifier().toString())
              && !call.getArguments().isEmpty()
              && isGlued(call.getArguments().get(0))) {
            found.add(unit.getSourceFile().getName() + ": " + call);
          }
          return super.visitMethodInvocation(call, none);
        }
      }.scan(unit, null);
    }
    return found;
  }

  private static JavaFileObject source(String file, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + file), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  private static boolean isGlued(ExpressionTree text) {
    if (text instanceof ParenthesizedTree inner) {
      return isGlued(inner.getExpression());
    }
    if (text instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return !isConstant(sum.getLeftOperand()) || !isConstant(sum.getRightOperand());
    }
    return text instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree select
        && Set.of("formatted", "format", "concat", "replace")
            .contains(select.getIdentifier().toString());
  }

  private static boolean isConstant(ExpressionTree part) {
    if (part instanceof BinaryTree sum) {
      return isConstant(sum.getLeftOperand()) && isConstant(sum.getRightOperand());
    }
    if (part instanceof ParenthesizedTree inner) {
      return isConstant(inner.getExpression());
    }
    String name =
        part instanceof IdentifierTree identifier
            ? identifier.getName().toString()
            : part instanceof MemberSelectTree select ? select.getIdentifier().toString() : "";
    return part instanceof LiteralTree || name.matches("[A-Z][A-Z0-9_]*");
  }
}
