package cn.bangfu.web.kit;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Makes a {@link FailureHandler} for each request; named in faces-config.xml. */
public class FailureHandlerFactory extends ExceptionHandlerFactory {

  public FailureHandlerFactory(ExceptionHandlerFactory wrapped) {
    super(wrapped);
  }

  @Override
  public ExceptionHandler getExceptionHandler() {
    return new FailureHandler(getWrapped().getExceptionHandler());
  }
}
