package nl.geldstroom.style;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the builders of Geldstroom's records are generated; stands on every package that has one.
 *
 * <p>One style for all types, because styles do not merge. A builder refuses to set an attribute twice, and the
 * generated code carries no annotation of a library that the modules do not read.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.CLASS)
@Value.Style(strictBuilder = true, allowedClasspathAnnotations = Override.class)
public @interface HouseStyle {}
