set encoding utf8
set terminal svg size 1020,688 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "annealed, before → after, toy_line (preset paper), seed 1" font ',13' textcolor rgb '#222222'
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.068627451
set rmargin at screen 0.319607843
set tmargin at screen 0.851744186
set bmargin at screen 0.566860465
unset logscale y
set xrange [-0.75:1.75]
set yrange [-0.054:1.08]
unset xtics
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1)
set title "FPE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −0.30 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "1.00" at 0,1 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "0.70" at 1,0.7 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 1
1 0.7
e
0 1
1 0.7
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.401960784
set rmargin at screen 0.652941176
set tmargin at screen 0.851744186
set bmargin at screen 0.566860465
unset logscale y
set xrange [-0.75:1.75]
set yrange [-0.0918:1.836]
unset xtics
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1, "1.5\045\045" 1.5)
set title "FNE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −0.51 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "1.70" at 0,1.7 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "1.19" at 1,1.19 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 1.7
1 1.19
e
0 1.7
1 1.19
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.735294118
set rmargin at screen 0.98627451
set tmargin at screen 0.851744186
set bmargin at screen 0.566860465
unset logscale y
set xrange [-0.75:1.75]
set yrange [-0.081:1.62]
unset xtics
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1, "1.5\045\045" 1.5)
set title "CE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −0.45 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "1.50" at 0,1.5 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "1.05" at 1,1.05 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 1.5
1 1.05
e
0 1.5
1 1.05
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.068627451
set rmargin at screen 0.319607843
set tmargin at screen 0.415697674
set bmargin at screen 0.130813953
unset logscale y
set xrange [-0.75:1.75]
set yrange [-0.3132:6.264]
unset xtics
set ytics ("0\045\045" 0, "2\045\045" 2, "4\045\045" 4, "6\045\045" 6)
set title "E2EE \045" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −1.74 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "5.80" at 0,5.8 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "4.06" at 1,4.06 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 5.8
1 4.06
e
0 5.8
1 4.06
e
unset label
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.401960784
set rmargin at screen 0.652941176
set tmargin at screen 0.415697674
set bmargin at screen 0.130813953
unset logscale y
set xrange [-0.75:1.75]
set yrange [-0.000297671094:0.00595342188]
unset xtics
set ytics ("0" 0, "0.002" 0.002, "0.004" 0.004)
set title "density" textcolor rgb '#222222' font ',12' offset 0,0.7
set label 1 "B − A −1.65e-03 \133–\135, p 1.000" at graph 0.5, graph 1 center offset character 0,0.9 textcolor rgb '#222222' font ',9'
set label 2 "A: before" at 0, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 3 "B: after" at 1, graph 0 center offset character 0,-1 textcolor rgb '#222222' font ',9'
set label 4 "5.51e-03" at 0,0.00551242767 right offset character -1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
set label 5 "3.86e-03" at 1,0.00385869937 left offset character 1.2,0 front textcolor rgb '#222222' font 'DejaVu Sans:Bold,10'
plot '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 notitle
0 0.00551242767
1 0.00385869937
e
0 0.00551242767
1 0.00385869937
e
unset border
unset tics
unset grid
unset logscale
unset label
unset title
set lmargin at screen 0
set rmargin at screen 1
set bmargin at screen 0
set tmargin at screen 0.0639534884
set xrange [0:1]
set yrange [0:1]
set key at graph 0.5, graph 0.5 center center horizontal Left reverse samplen 3 width 2 maxrows 1 textcolor rgb '#222222'
plot NaN with linespoints linecolor rgb '#0072b2' linewidth 1.3 dashtype 1 pointtype 7 pointsize 0.6 title 'seed better in B', \
     NaN with linespoints linecolor rgb '#d55e00' linewidth 1.3 dashtype 2 pointtype 9 pointsize 0.7 title 'seed worse in B', \
     NaN with linespoints linecolor rgb '#888888' linewidth 1.3 dashtype 3 pointtype 4 pointsize 0.6 title 'seed equal', \
     NaN with linespoints linecolor rgb '#222222' linewidth 3 dashtype 1 pointtype 5 pointsize 0.9 title 'mean over seeds'
unset multiplot
