### Tips: what stands around the words that staff send to many.
### One paragraph is one line. Every text may also use $agency, $phone, $site.

# Under the words of a tip: whom it comes from, and how to get no more.
tip-footer = <i>From the automated assistant of { $agency }. No more tips? Tap the button, or write “stop” and I never write first.</i>

button-my-guidance = My guidance
button-no-more-tips = No more tips
# Under a picture or another file, in place of the footer.
button-about-the-assistant = Automated assistant of { $agency }
tips-stopped = All right, no more tips. You can switch them on again with /settings.
toast-tips-off = Tips are off now.
