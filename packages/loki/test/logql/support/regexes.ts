/** These a Loki takes as the regex of a matcher. */
export const taken = [
  ..."[[:alpha:]]+ \\pL+ \\Qa.b\\E (?i)a (?i:a)b (?P<n>a) (?<n>a) a{,3} \\x{41} \\z \\- \\/ []a] [^]] { a{ } ]".split(
    " ",
  ),
  ..."\\_ (?-i)a (?i-s:a) (|a) \\p{Greek} \\b \\0 \\012 a?? a+? a{2}? [a&&b] (?U)a (?m)^a$ (?s-i)a ^* (?)a".split(
    " ",
  ),
  ..."\\a \\v \\x41 \\B \\< \\A \\Q* \\pN \\p{^L} \\PL [\\pL] $ a$b [\\]] [a-] [^a-z]+ a{0} \\d\\.\\d [\\w.-]+".split(
    " ",
  ),
];
/** And these it refused. */
export const refused = [
  ..."a++ a*+ \\k<a> (?>a) \\1 \\u0041 \\cA a{1001} \\Z \\h \\R (?x)a (?#c)a [a-\\d] a** a{2}{3} ( *a \\G".split(
    " ",
  ),
  ..."\\e \\ä [z-a] a|* \\C \\p{Foo} (a{1000}){2} \\8 [\\b] a{2}+ [[:foo:]] \\i \\y (?=a) (?!a) (?<=a) (?<!a)".split(
    " ",
  ),
  ..."(?:a a) [a \\ (?P=n) (?P>n) \\x4 [\\Q]\\E] a{3,2} \\E".split(" "),
];
