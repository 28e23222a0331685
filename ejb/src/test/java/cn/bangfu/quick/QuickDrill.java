package cn.bangfu.quick;

import cn.bangfu.access.Caller;
import cn.bangfu.testkit.Services;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/** A test of quick reports of one kind: how its service is called. */
public abstract class QuickDrill<S extends QuickRecords<T>, T extends Serializable> {

  private final Class<S> service;

  protected QuickDrill(Class<S> service) {
    this.service = service;
  }

  protected abstract Services services();

  protected <R> R as(Caller caller, Function<S, R> call) {
    return services().as(caller, () -> call.apply(services().get(service)));
  }

  protected List<Listed<T>> page(Caller caller, QuickChoice choice) {
    return as(caller, quick -> quick.page(choice, 0, 50));
  }

  protected QuickResult report(Caller caller, QuickChoice choice) {
    return as(caller, quick -> quick.report(choice, QuickText.USUAL));
  }

  protected QuickResult sendBack(Caller caller, String reason, Caller... unions) {
    return as(
        caller,
        quick -> quick.sendBack(QuickBench.of(QuickWay.SEND_BACK, unions), QuickText.of(reason)));
  }
}
