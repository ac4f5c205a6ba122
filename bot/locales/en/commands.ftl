### What Telegram shows about the bot: its commands and its description. No markup.

command-start = Begin, or see where we are
command-next = Your guidance, or the next question
command-interviews = Your interviews: switch, add, close
command-undo = Take your last answer back
command-cancel = Leave the questions
command-settings = Language and time zone
command-help = What I can do
command-privacy = What I keep, and why
command-about = Who is behind this bot
command-mydata = All that I keep about you
command-forget = Delete all that I keep about you
command-stop = I never write to you first
command-broadcast = Send a tip to many
command-broadcasts = The latest broadcasts
command-staff = The team: who may do what
command-audit = What staff did
# $agency (name of up to 80 characters), $phone (telephone number): at most 512 characters in all.
bot-description = I am an automated assistant of { $agency }, not a person. After a job interview I tell you when to wait, when to send a thank-you note and when to ask for news, with a date and a reason. I never ask for money, bank data, a Social Security number or an ID. The agency's phone: { $phone }.
# $agency (name of up to 80 characters): at most 120 characters in all.
bot-short-description = Automated assistant for interviews: { $agency }.
