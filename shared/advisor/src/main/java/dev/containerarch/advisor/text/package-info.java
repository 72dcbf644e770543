/// The two languages of the product and a text that exists in both of them.
@NullMarked
package dev.containerarch.advisor.text;

import org.jspecify.annotations.NullMarked;
